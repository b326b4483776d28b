import { Injectable } from '@nestjs/common';
import { HttpConfig } from '../../../platform/http/http.config.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { InquiryLinks } from '../../inquiries/index.js';
import { PostOffice, type Posting } from '../mail/post-office.js';
import { confirmationLetter, receivedLetter, reviewRequestLetter, sentLetter, statusLetter, type InquiryAddresses } from '../model/inquiry-letters.js';
import { InquiryFactsStore, type InquiryToWriteAbout } from '../store/inquiry-facts.js';

const events = ['inquiries.confirmation-asked', 'inquiries.delivered', 'inquiries.state-changed', 'inquiries.completed'] as const;
type InquiryEventType = (typeof events)[number];
// One of them each, so that the type tells the payload.
type InquiryEvent = { [Type in InquiryEventType]: RecordedEvent<Type> }[InquiryEventType];

/** Writes to client and creator what happened to an inquiry. What has been overtaken by the time it is written is not written. */
@Injectable()
@HandlesEvents({ name: 'notifications.send-inquiry-letters', queue: 'mail', events: [...events], attempts: 5 })
export class SendInquiryLetters implements EventHandler<InquiryEventType> {
  constructor(
    private readonly http: HttpConfig,
    private readonly links: InquiryLinks,
    private readonly inquiries: InquiryFactsStore,
    private readonly office: PostOffice,
  ) {}

  async handle(event: InquiryEvent): Promise<void> {
    const { inquiryId } = event.payload;
    const inquiry = await this.inquiries.find(inquiryId);
    if (inquiry === null) return;
    const { origin } = this.http.origins;
    const addresses = { client: `${origin}${this.links.path(inquiryId)}`, inbox: `${origin}/app/inquiries/${inquiryId}` };
    for (const posting of postingsFor(event, inquiry, addresses)) await this.office.post(event.id, posting);
  }
}

function postingsFor(event: InquiryEvent, inquiry: InquiryToWriteAbout, addresses: InquiryAddresses): Posting[] {
  const toClient = { to: inquiry.clientEmail, replyTo: null };
  const toCreator = inquiry.creatorEmail === null ? null : { to: inquiry.creatorEmail, replyTo: inquiry.clientEmail };
  switch (event.type) {
    case 'inquiries.confirmation-asked':
      return inquiry.status === 'UNCONFIRMED' ? [{ kind: 'inquiry-confirmation', ...toClient, letter: confirmationLetter(inquiry, addresses) }] : [];
    case 'inquiries.delivered':
      return [
        ...(toCreator === null || inquiry.status === 'SPAM' ? [] : [{ kind: 'inquiry-received', ...toCreator, letter: receivedLetter(inquiry, addresses) }]),
        ...(inquiry.askedToConfirm ? [] : [{ kind: 'inquiry-sent', ...toClient, letter: sentLetter(inquiry, addresses) }]),
      ];
    case 'inquiries.state-changed': {
      const letter = event.payload.status === inquiry.status ? statusLetter(inquiry.status, inquiry, addresses) : null;
      return letter === null ? [] : [{ kind: 'inquiry-status', ...toClient, letter }];
    }
    case 'inquiries.completed':
      return [
        { kind: 'review-request-client', ...toClient, letter: reviewRequestLetter('CLIENT', inquiry, addresses) },
        ...(toCreator === null ? [] : [{ kind: 'review-request-creator', ...toCreator, letter: reviewRequestLetter('CREATOR', inquiry, addresses) }]),
      ];
  }
}
