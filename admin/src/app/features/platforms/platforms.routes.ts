import type { Routes } from '@angular/router';

/** For admins and above. */
export const platformsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Platforms',
    loadComponent: async () => (await import('./platforms-page/platforms-page.js')).PlatformsPage,
  },
];
