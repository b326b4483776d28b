import { Injectable, signal } from '@angular/core';

/** One short message about what just happened. */
export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'wrong';
  readonly text: string;
  /** Takes back what happened, or goes on from it. */
  readonly action?: ToastAction;
}

/** A button in a message. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** Milliseconds a good message stays; one about a failure stays until it is closed. */
const stay = 6_000;
const stayWithAction = 12_000;
const most = 3;

const stayOf = (action: ToastAction | undefined): number => (action ? stayWithAction : stay);

/** The messages in the corner, newest last. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly source = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private serial = 0;
  readonly shown = this.source.asReadonly();

  /** Says that something worked. With an action it stays longer, as that has to be read and reached. */
  say(text: string, action?: ToastAction): void {
    const id = this.push({ tone: 'good', text, ...(action ? { action } : {}) });
    this.timers.set(id, setTimeout(() => this.close(id), stayOf(action)));
  }

  /** Says that something failed and what to do. */
  warn(text: string): void {
    this.push({ tone: 'wrong', text });
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
    if (toast.tone === 'good') this.timers.set(toast.id, setTimeout(() => this.close(toast.id), stayOf(toast.action)));
  }

  private push(toast: Omit<Toast, 'id'>): number {
    const id = ++this.serial;
    this.source.update((toasts) => [...toasts, { id, ...toast }].slice(-most));
    return id;
  }
}
