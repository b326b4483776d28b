import { inject, Injectable, InjectionToken } from '@angular/core';

/** Where drafts are kept: the tab's own storage, so that another person at the same machine does not meet them. */
export const DRAFT_STORAGE = new InjectionToken<Storage>('storage of drafts', { factory: () => sessionStorage });

const prefix = 'guildhall.draft.';

/** Keeps what was typed over a reload or a lost session. Storage that refuses (full, blocked) is no failure: the page goes on. */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly storage = inject(DRAFT_STORAGE);

  /** The draft under `key`, or null when there is none or it is not what `accepts` knows. */
  read<T>(key: string, accepts: (value: unknown) => value is T): T | null {
    try {
      const text = this.storage.getItem(prefix + key);
      if (text === null) return null;
      const value: unknown = JSON.parse(text);
      return accepts(value) ? value : null;
    } catch {
      return null;
    }
  }

  write(key: string, value: unknown): void {
    try {
      this.storage.setItem(prefix + key, JSON.stringify(value));
    } catch {
      // Without storage the page still works; only a reload would lose the text.
    }
  }

  remove(key: string): void {
    this.storage.removeItem(prefix + key);
  }

  /** Forgets all drafts of this tab, as on signing out. */
  clear(): void {
    for (const key of Object.keys(this.storage)) if (key.startsWith(prefix)) this.storage.removeItem(key);
  }
}
