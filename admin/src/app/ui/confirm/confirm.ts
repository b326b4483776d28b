import { inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Question } from './confirm-dialog.js';

/** Asks before something that cannot be taken back. The dialog's code is fetched when the first question is asked. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly injector = inject(Injector);

  async ask(question: Question): Promise<boolean> {
    const [{ MatDialog }, { ConfirmDialog }] = await Promise.all([import('@angular/material/dialog'), import('./confirm-dialog.js')]);
    const dialog = this.injector.get(MatDialog).open<unknown, Question, boolean>(ConfirmDialog, { data: question, width: '440px' });
    return (await firstValueFrom(dialog.afterClosed())) ?? false;
  }
}
