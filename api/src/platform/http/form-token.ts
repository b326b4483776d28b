import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Signer } from '../crypto/signer.js';
import type { Actor } from '../policy/actor.js';

/** Name of the hidden field. */
export const FORM_TOKEN_FIELD = 'formToken';

/** How long a form may stay open, in milliseconds: a working day. */
const OPEN_MS = 12 * 3_600_000;

/**
 * Hidden fields of forms that work without a script: another site can make a browser send a form, but not know what stands in this
 * one. Beside it the same-origin rule holds. A member's is bound to the session, a visitor's to nothing but form and time.
 */
@Injectable()
export class FormTokens {
  constructor(
    private readonly signer: Signer,
    private readonly clock: Clock,
  ) {}

  /** @param form names the form and what it is about, e.g. `contact:ada`. */
  issue(form: string, actor: Actor): string {
    return this.signer.sign('form', holder(form, actor), new Date(this.clock.now().getTime() + OPEN_MS));
  }

  /** Whether a token was made for this form and whoever sends it, and the form was not open for too long. */
  verify(form: string, actor: Actor, token: string): boolean {
    return this.signer.verify('form', holder(form, actor), { signature: token, now: this.clock.now() });
  }
}

function holder(form: string, actor: Actor): string {
  return JSON.stringify([form, actor.kind === 'member' ? actor.sessionId : null]);
}
