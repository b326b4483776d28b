import type { Routes } from '@angular/router';
import { profileLeaveGuard } from './profile-leave-guard.js';

/** The creator's own profile. */
export const profileRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Profile',
    canDeactivate: [profileLeaveGuard],
    loadComponent: async () => (await import('./profile-page/profile-page.js')).ProfilePage,
  },
];
