import { Injectable, signal } from '@angular/core';

const place = 'guildhall.letters';

function read(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single letters act in lists of work. They can be switched off, for speech input and for mistyping (WCAG 2.1.4). */
@Injectable({ providedIn: 'root' })
export class LettersSetting {
  private readonly source = signal(read());
  readonly on = this.source.asReadonly();

  set(on: boolean): void {
    this.source.set(on);
    try {
      localStorage.setItem(place, on ? 'on' : 'off');
    } catch {
      // Kept for this visit only.
    }
  }
}
