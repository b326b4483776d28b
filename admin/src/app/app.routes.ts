import type { Routes } from '@angular/router';
import { firstArea } from './session/first-area.js';
import { roleGuard } from './session/role-guard.js';

/** One lazy area a feature; `App` shows the sign-in page instead of any of them to visitors. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: firstArea },
  { path: 'sign-in', pathMatch: 'full', redirectTo: firstArea },
  { path: 'portfolio', loadChildren: async () => (await import('./features/portfolio/portfolio.routes.js')).portfolioRoutes },
  { path: 'inquiries', loadChildren: async () => (await import('./features/inquiries/inquiries.routes.js')).inquiriesRoutes },
  { path: 'api-keys', loadChildren: async () => (await import('./features/api-keys/api-keys.routes.js')).apiKeysRoutes },
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
    path: 'admin/platforms',
    canMatch: [roleGuard('ADMIN')],
    loadChildren: async () => (await import('./features/platforms/platforms.routes.js')).platformsRoutes,
  },
  {
    path: 'signed-in',
    title: 'Signed in',
    loadComponent: async () => (await import('./session/signed-in-page/signed-in-page.js')).SignedInPage,
  },
  {
    path: '**',
    title: 'Not found',
    loadComponent: async () => (await import('./shell/not-found-page.js')).NotFoundPage,
  },
];
