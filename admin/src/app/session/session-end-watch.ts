import { effect, inject, Injectable, Injector, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { SessionEnd } from '../data/session-end.js';
import { Toasts } from '../ui/toast/toasts.js';
import { LeavePermit } from './leave-permit.js';
import { signInAddress } from './return-path.js';
import type { SignInAgain, SignInAgainOutcome } from './sign-in-again/sign-in-again.js';

/** Opens the dialog when a request is refused for want of a session, once until it is answered. */
@Injectable({ providedIn: 'root' })
export class SessionEndWatch {
  private readonly injector = inject(Injector);
  private readonly sessionEnd = inject(SessionEnd);
  private readonly router = inject(Router);
  private readonly permit = inject(LeavePermit);
  private readonly toasts = inject(Toasts);

  /** Call it once, from the shell. */
  start(): void {
    effect(
      () => {
        if (this.sessionEnd.lost()) untracked(() => void this.tell());
      },
      { injector: this.injector },
    );
  }

  private async tell(): Promise<void> {
    const [{ MatDialog }, part] = await Promise.all([import('@angular/material/dialog'), import('./sign-in-again/sign-in-again.js')]);
    const data = { elsewhere: signInAddress('/signed-in'), here: signInAddress(this.router.url) };
    const dialog = this.injector.get(MatDialog).open<SignInAgain, typeof data, SignInAgainOutcome>(part.SignInAgain, { data, width: '480px' });
    const outcome = await firstValueFrom(dialog.afterClosed());
    if (outcome === 'leaves') this.permit.give();
    if (outcome === 'back') this.toasts.say('You are signed in again. Go on where you were.');
    this.sessionEnd.acknowledge();
  }
}
