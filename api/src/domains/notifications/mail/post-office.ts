import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { letterAsHtml, letterAsText, subjectLine, type Letter } from '../model/letter.js';
import { messageIdOf } from '../model/message-id.js';
import { MailsTable } from '../store/mails-table.js';
import { SendGrid } from './send-grid.js';

/** A letter with its address. */
export interface Posting {
  /** Which letter, such as `inquiry-received`: with the event it makes the message id. */
  readonly kind: string;
  readonly to: string;
  readonly replyTo: string | null;
  readonly letter: Letter;
}

/** Sends each letter of an event once; one that was cut off on the way goes again under the same message id. */
@Injectable()
export class PostOffice {
  private readonly logger = new Logger(PostOffice.name);

  constructor(
    private readonly provider: SendGrid,
    private readonly mails: MailsTable,
    private readonly clock: Clock,
  ) {}

  /** @throws MailNotTaken when the provider should be tried again. */
  async post(eventId: string, { kind, to, replyTo, letter }: Posting): Promise<void> {
    const id = messageIdOf(eventId, kind);
    if (await this.mails.isSettled(id)) return;
    const mail = { id, kind, to, replyTo, subject: subjectLine(letter.subject), text: letterAsText(letter), html: letterAsHtml(letter) };
    const outcome = await this.provider.send(mail);
    if (outcome.kind === 'REFUSED') this.logger.warn({ mail: id, kind, status: outcome.status }, 'A mail was refused for good');
    await this.mails.settle(mail, outcome, this.clock.now());
  }
}
