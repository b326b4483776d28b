import { Injectable } from '@nestjs/common';
import { limits, normalEmail, type ContactedCreator } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Signer } from '../../../platform/crypto/signer.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { addressBucket } from '../../../platform/limits/client-address.js';
import { claimQuota } from '../../../platform/limits/quota.js';
import type { Actor } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, StateProblem, ValidationProblem, type Problem, type QuotaProblem } from '../../../platform/problems/problem.js';
import { inquiriesPolicy } from '../inquiries.policy.js';
import { emailKey } from '../model/email-key.js';
import { confirmationQuota, senderQuota, waitingQuota } from '../model/inquiry-limits.js';
import type { InquiryDraft } from '../model/inquiry.js';
import { Contacts } from '../store/contacts.js';
import { InquiriesTable, type NewInquiry } from '../store/inquiries-table.js';
import { UseCounts } from '../store/use-counts.js';
import { Delivery } from './delivery.js';

/** Seconds in which the same words of the same sender are one inquiry: a form sent twice. */
const SAME_SECONDS = 3_600;

/** What became of an inquiry. */
export interface Sent {
  readonly outcome: 'DELIVERED' | 'CONFIRMATION_SENT';
  /** For people. */
  readonly message: string;
}

/** What sending can come to. */
export type SendInquiryResult = Sent | ValidationProblem | QuotaProblem | NotFoundProblem | StateProblem;

/**
 * Sends an inquiry. A member whose verified address was typed reaches the creator at once. Of anybody else it is kept, and the address
 * is asked to confirm; whatever is known of that address, they are answered the same.
 */
@Injectable()
export class SendInquiry {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly contacts: Contacts,
    private readonly table: InquiriesTable,
    private readonly counts: UseCounts,
    private readonly delivery: Delivery,
    private readonly signer: Signer,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  run(actor: Actor, draft: InquiryDraft): Promise<SendInquiryResult> {
    return this.database.transaction(async (tx): Promise<SendInquiryResult> => {
      const key = emailKey(draft.email);
      if (key === null) return ValidationProblem.of('email', 'Give an e-mail address such as name@example.com.');
      const creator = await this.contacts.creator(tx, draft.creatorUsername);
      if (creator === null) return new NotFoundProblem('This creator is not here, or cannot be seen at the moment.');
      const refused = await this.refusal(tx, actor, creator.id);
      if (refused !== null) return refused;
      const clientUserId = await this.verified(tx, actor, draft.email);
      const senderKey = this.signer.mark('inquiry-sender', addressBucket(actor.address));
      const fresh = { id: this.randomness.id(), creatorId: creator.id, clientUserId, emailKey: key, senderKey, draft, now: this.clock.now() };
      return (await this.store(tx, fresh)) ?? sentTo(creator, fresh);
    });
  }

  private async refusal(tx: Transaction, actor: Actor, creatorId: string): Promise<StateProblem | null> {
    if (actor.kind === 'visitor') return null;
    if (actor.userId === creatorId) return new StateProblem('This is your own page. Others write to you here.');
    const refused = await this.authorizer.check(tx, actor, inquiriesPolicy.send);
    return refused === null ? null : new StateProblem(refused.message);
  }

  // Typing an address proves nothing: it is its member's only if it is the one that Discord has verified.
  private async verified(tx: Transaction, actor: Actor, email: string): Promise<string | null> {
    if (actor.kind === 'visitor') return null;
    const known = await this.contacts.sender(tx, actor.userId);
    const own = known?.verified === true ? normalEmail(known.email ?? '') : null;
    return own !== null && own.toLowerCase() === email.toLowerCase() ? actor.userId : null;
  }

  private async store(tx: Transaction, fresh: NewInquiry): Promise<QuotaProblem | StateProblem | null> {
    const { senderKey, now } = fresh;
    const flooded = await claimQuota(tx, senderQuota, { subject: senderKey, now, used: () => this.counts.sentFrom(tx, senderKey) });
    if (await this.table.hasBefore(tx, { ...fresh, since: new Date(now.getTime() - SAME_SECONDS * 1_000) })) return null;
    if (flooded !== null) return flooded;
    return fresh.clientUserId === null ? this.askConfirmation(tx, fresh) : this.deliver(tx, fresh, fresh.clientUserId);
  }

  private async deliver(tx: Transaction, fresh: NewInquiry, userId: string): Promise<QuotaProblem | StateProblem | null> {
    const { id, creatorId, emailKey: key, now } = fresh;
    const objection = await this.delivery.objection(tx, { creatorId, emailKey: key, userId }, now);
    if (objection !== null) return objection;
    await this.table.insert(tx, fresh);
    await tx.emit({ type: 'inquiries.delivered', payload: { inquiryId: id, creatorId } });
    return null;
  }

  private async askConfirmation(tx: Transaction, fresh: NewInquiry): Promise<QuotaProblem | null> {
    const { id, emailKey: key, senderKey, now } = fresh;
    // Counted of the own network alone, so saying it tells nobody who else has written.
    const waiting = () => this.counts.waitingFrom(tx, senderKey, key);
    const full = await claimQuota(tx, waitingQuota, { subject: `${senderKey}:${key}`, now, used: waiting });
    if (full !== null) return full;
    const asked: Problem | null = await claimQuota(tx, confirmationQuota, { subject: key, now, used: () => this.counts.confirmationsTo(tx, key) });
    // Without a mail nobody could confirm it, so there is nothing to keep. The sender is not told: the address may be another's.
    if (asked !== null) return null;
    await this.table.insert(tx, fresh);
    await tx.emit({ type: 'inquiries.confirmation-asked', payload: { inquiryId: id } });
    return null;
  }
}

function sentTo(creator: ContactedCreator, { clientUserId, draft }: NewInquiry): Sent {
  if (clientUserId !== null) return { outcome: 'DELIVERED', message: `Your inquiry is with ${creator.displayName}. The answer comes by e-mail.` };
  const { confirmableHours } = limits.inquiry;
  return {
    outcome: 'CONFIRMATION_SENT',
    message: `We have sent a link to ${draft.email}. Open it within ${confirmableHours} hours and confirm; then your inquiry goes to ${creator.displayName}.`,
  };
}
