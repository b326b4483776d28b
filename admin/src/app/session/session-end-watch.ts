import { effect, inject, Injectable, Injector, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { SessionEnd } from '../data/session-end.js';
import { LeavePermit } from './leave-permit.js';
import { signInAddress } from './return-path.js';

/** Opens the dialog when a request is refused for want of a session, once until it is answered. */
@Injectable({ providedIn: 'root' })
export class SessionEndWatch {
  private readonly injector = inject(Injector);
  private readonly sessionEnd = inject(SessionEnd);
  private readonly router = inject(Router);
  private readonly permit = inject(LeavePermit);

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
    const [{ MatDialog }, { SignInAgain }] = await Promise.all([import('@angular/material/dialog'), import('./sign-in-again/sign-in-again.js')]);
    const dialog = this.injector.get(MatDialog).open<unknown, string, boolean>(SignInAgain, { data: signInAddress(this.router.url), width: '440px' });
    if (await firstValueFrom(dialog.afterClosed())) this.permit.give();
    this.sessionEnd.acknowledge();
  }
}
