import type { InquiryStatus } from '@guildhall/contracts';
import { cleanLine } from '../../../platform/text/clean-text.js';
import type { Fact, Letter } from './letter.js';

/** What letters about an inquiry are made of. */
export interface InquiryFacts {
  readonly subject: string;
  readonly message: string;
  readonly budget: string;
  readonly timeline: string;
  readonly clientName: string;
  readonly clientEmail: string;
  readonly creatorName: string;
  readonly creatorUsername: string;
  /** Hours in which it can be confirmed. */
  readonly confirmableHours: number;
  /** Days in which a review can be written. */
  readonly reviewDays: number;
}

/** Absolute addresses that letters lead to. */
export interface InquiryAddresses {
  /** The client's private page. */
  readonly client: string;
  /** The entry in the creator's inbox. */
  readonly inbox: string;
}

/** Asks whoever owns the address whether it was them. Quotes nothing of the message: the address may be a stranger's. */
export function confirmationLetter(facts: InquiryFacts, addresses: InquiryAddresses): Letter {
  const creator = cleanLine(facts.creatorName);
  return {
    subject: `Confirm your message to ${creator}`,
    parts: [
      { kind: 'paragraph', text: `Somebody wrote to ${creator} on Guildhall and gave this address. If it was you, confirm it and the message is delivered.` },
      { kind: 'paragraph', text: `Nothing is delivered until then. After ${facts.confirmableHours} hours the message is thrown away.` },
    ],
    action: { label: 'Look at the message and confirm', url: addresses.client },
    footer: 'If it was not you, do nothing: nobody learns that this mail arrived.',
  };
}

/** Tells a creator of a new inquiry. */
export function receivedLetter(facts: InquiryFacts, addresses: InquiryAddresses): Letter {
  const client = cleanLine(facts.clientName);
  return {
    subject: `${client}: ${facts.subject}`,
    parts: [
      { kind: 'paragraph', text: `${client} sent you an inquiry.` },
      { kind: 'facts', facts: factsOf(facts) },
      { kind: 'quote', text: facts.message },
      { kind: 'paragraph', text: `Answering this mail writes to ${client} directly. Accept or decline in your inbox, so that they see where they stand.` },
    ],
    action: { label: 'Open it in your inbox', url: addresses.inbox },
    footer: 'You get this mail because somebody contacted you through your profile on Guildhall.',
  };
}

/** Gives a client whose address was known already what the others get by confirming: the way to their page. */
export function sentLetter(facts: InquiryFacts, addresses: InquiryAddresses): Letter {
  const creator = cleanLine(facts.creatorName);
  return {
    subject: `Your inquiry is with ${creator}`,
    parts: [
      { kind: 'paragraph', text: `${creator} has your inquiry and answers by e-mail. Your page shows where it stands; when the work is done, mark it completed there.` },
      { kind: 'facts', facts: [{ label: 'Your inquiry', value: facts.subject }] },
    ],
    action: { label: 'See where it stands', url: addresses.client },
    footer: 'You get this mail because you sent an inquiry on Guildhall. The address above is yours alone: do not pass it on.',
  };
}

/** States that a client is told about by mail; the others are on their page. */
const TOLD = {
  ACCEPTED: {
    subject: (creator: string) => `${creator} accepted your inquiry`,
    text: (creator: string) => `${creator} would like to work with you and will write to you at this address. When the work is done, mark it completed on your page.`,
  },
  DECLINED: {
    subject: (creator: string) => `${creator} declined your inquiry`,
    text: (creator: string) => `${creator} cannot take this on. There are other creators on Guildhall who may.`,
  },
} as const;

/** Tells the client how an inquiry stands now; `null` for states that need no mail. */
export function statusLetter(status: InquiryStatus, facts: InquiryFacts, addresses: InquiryAddresses): Letter | null {
  if (status !== 'ACCEPTED' && status !== 'DECLINED') return null;
  const creator = cleanLine(facts.creatorName);
  const told = TOLD[status];
  return {
    subject: told.subject(creator),
    parts: [
      { kind: 'paragraph', text: told.text(creator) },
      { kind: 'facts', facts: [{ label: 'Your inquiry', value: facts.subject }] },
    ],
    action: { label: 'See where it stands', url: addresses.client },
    footer: 'You get this mail because you sent an inquiry on Guildhall. The address above is yours alone: do not pass it on.',
  };
}

/** Asks one side of a completed inquiry for a review of the other. */
export function reviewRequestLetter(reader: 'CLIENT' | 'CREATOR', facts: InquiryFacts, addresses: InquiryAddresses): Letter {
  const other = cleanLine(reader === 'CLIENT' ? facts.creatorName : facts.clientName);
  return {
    subject: `How was it to work with ${other}?`,
    parts: [
      { kind: 'paragraph', text: `You and ${other} both marked “${cleanLine(facts.subject)}” as completed. A few words about it help whoever comes next.` },
      { kind: 'paragraph', text: `Neither of you sees the other’s review before both are written, or 14 days after the first. You can write one within ${facts.reviewDays} days.` },
    ],
    action: { label: 'Write a review', url: reader === 'CLIENT' ? addresses.client : addresses.inbox },
    footer: 'You get this mail because an inquiry of yours on Guildhall was completed. There will be no reminder.',
  };
}

function factsOf({ clientEmail, subject, budget, timeline }: InquiryFacts): Fact[] {
  const all = [
    { label: 'E-mail', value: clientEmail },
    { label: 'Subject', value: subject },
    { label: 'Budget', value: budget },
    { label: 'Timeline', value: timeline },
  ];
  return all.filter(({ value }) => value !== '');
}
