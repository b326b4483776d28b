import type { Routes } from '@angular/router';

/** For every member: keys of model providers, and what they were used for. */
export const apiKeysRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'API keys',
    loadComponent: async () => (await import('./keys-page/keys-page.js')).KeysPage,
  },
];
