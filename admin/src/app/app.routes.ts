import type { Routes } from '@angular/router';
import { roleGuard } from './session/role-guard.js';

/** One lazy area a feature; `App` shows the sign-in page instead of any of them to visitors. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'portfolio' },
  { path: 'sign-in', pathMatch: 'full', redirectTo: 'portfolio' },
  { path: 'portfolio', loadChildren: async () => (await import('./features/portfolio/portfolio.routes.js')).portfolioRoutes },
  {
    path: 'settings/marketplace',
    loadChildren: async () => (await import('./features/profile/profile.routes.js')).profileRoutes,
  },
  {
    path: 'admin/moderation',
    canMatch: [roleGuard('MODERATOR')],
    loadChildren: async () => (await import('./features/moderation/moderation.routes.js')).moderationRoutes,
  },
  {
    path: '**',
    title: 'Not found',
    loadComponent: async () => (await import('./shell/not-found-page.js')).NotFoundPage,
  },
];
