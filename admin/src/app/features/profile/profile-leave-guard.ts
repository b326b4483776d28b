import type { CanDeactivateFn } from '@angular/router';
import type { ProfilePage } from './profile-page/profile-page.js';

/** Asks before what was typed in the profile is left unsaved. */
export const profileLeaveGuard: CanDeactivateFn<ProfilePage> = (page) => page.mayLeave();
