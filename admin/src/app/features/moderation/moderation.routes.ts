import type { Routes } from '@angular/router';

/** For moderators and above. */
export const moderationRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Review queue',
    loadComponent: async () => (await import('./queue-page/queue-page.js')).QueuePage,
  },
];
