import { type ErrorHandler, inject, Injectable, signal } from '@angular/core';
import { ApiFailure } from '../../data/api-failure.js';
import { Toasts } from '../toast/toasts.js';

/** An error that nobody expected: what to quote when asking for help. */
export interface CrashReport {
  readonly reference: string;
  /** A part of the program could not be fetched, as after an update of the server. */
  readonly outdated: boolean;
}

const missingChunk = /dynamically imported module|Importing a module script failed|ChunkLoadError/;

/** Tells a lost program part from a bug, and gives the report its reference. */
export function crashReport(thrown: unknown, reference: string): CrashReport {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return { reference: thrown instanceof ApiFailure ? (thrown.reference ?? reference) : reference, outdated: missingChunk.test(text) };
}

/** The error boundary: shows the crash page instead of a half-drawn one. A failed request that nobody caught is only a message. */
@Injectable({ providedIn: 'root' })
export class CrashHandler implements ErrorHandler {
  private readonly toasts = inject(Toasts);
  private readonly source = signal<CrashReport | null>(null);
  readonly report = this.source.asReadonly();

  handleError(thrown: unknown): void {
    const reason = thrown instanceof Error && 'rejection' in thrown ? thrown.rejection : thrown;
    if (reason instanceof ApiFailure) {
      this.toasts.warn(reason.message);
      return;
    }
    const report = crashReport(reason, `ui-${crypto.randomUUID().slice(0, 8)}`);
    console.error(`Reference ${report.reference}`, reason);
    this.source.set(report);
  }
}
