import { Injectable, signal } from '@angular/core';

/** One short message about what just happened. */
export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'wrong';
  readonly text: string;
  readonly action: ToastAction | null;
}

/** What can still be done about what just happened. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** Milliseconds a good message stays; one about a failure stays until it is closed. */
const stay = 6_000;
/** Milliseconds when there is something to press, as finding it takes time. */
const stayWithAction = 12_000;
const most = 3;

/** The messages in the corner, newest last. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly source = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private serial = 0;
  readonly shown = this.source.asReadonly();

  /** Says that something worked, and how it can be undone. */
  say(text: string, action: ToastAction | null = null): void {
    this.wait(this.push({ tone: 'good', text, action }));
  }

  /** Says that something failed and what to do. */
  warn(text: string): void {
    this.push({ tone: 'wrong', text, action: null });
  }

  /** Does what the message offers, once. */
  act(toast: Toast): void {
    this.close(toast.id);
    toast.action?.run();
  }

  close(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.source.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  /** Keeps a message while somebody points at it or has the focus in it. */
  hold(id: number): void {
    clearTimeout(this.timers.get(id));
  }

  /** Lets a held message go after its usual time. */
  release(toast: Toast): void {
    if (toast.tone === 'good') this.wait(toast);
  }

  private wait({ id, action }: Toast): void {
    this.timers.set(id, setTimeout(() => this.close(id), action ? stayWithAction : stay));
  }

  private push(part: Omit<Toast, 'id'>): Toast {
    const toast = { id: ++this.serial, ...part };
    this.source.update((toasts) => [...toasts, toast].slice(-most));
    return toast;
  }
}
