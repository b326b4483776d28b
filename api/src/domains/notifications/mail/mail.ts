/** One mail, ready to leave. */
export interface Mail {
  /** The same at every attempt, so that mail programs can tell a repeated one: UUID. */
  readonly id: string;
  /** Which letter it is, such as `inquiry-received`. */
  readonly kind: string;
  readonly to: string;
  /** Where an answer goes; `null` for nowhere but the sender. */
  readonly replyTo: string | null;
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What became of a mail: taken, or refused for good because of what it is. */
export type MailOutcome = { readonly kind: 'SENT'; readonly providerId: string | null } | { readonly kind: 'REFUSED'; readonly status: number };

/** The provider did not take the mail now, for a reason that may pass: it is tried again. */
export class MailNotTaken extends Error {
  override readonly name = 'MailNotTaken';
}
