import { limits } from '@guildhall/contracts';
import type { Quota } from '../../../platform/limits/quota.js';

const DAY = 86_400;

/** Inquiries that one network may send in 24 hours, delivered or not: an office shares an address. */
export const SENT_BY_NETWORK = 20;

/** Inquiries that reach one creator in 24 hours. Unconfirmed ones do not count: a flood of invented addresses shuts nobody’s door. */
export const DELIVERED_TO_CREATOR = 100;

/** What an address may have delivered. */
export const clientQuota: Quota = {
  name: 'inquiries.delivered',
  limit: limits.inquiry.deliveredPerDay,
  windowSeconds: DAY,
  promise: `send ${limits.inquiry.deliveredPerDay} inquiries from one address in 24 hours`,
};

/** What reaches one creator. */
export const creatorQuota: Quota = {
  name: 'inquiries.received',
  limit: DELIVERED_TO_CREATOR,
  windowSeconds: DAY,
  promise: `reach this creator again when fewer than ${DELIVERED_TO_CREATOR} inquiries have arrived in 24 hours`,
};

/** What one network may send. */
export const senderQuota: Quota = {
  name: 'inquiries.sent',
  limit: SENT_BY_NETWORK,
  windowSeconds: DAY,
  promise: `send ${SENT_BY_NETWORK} inquiries from one network in 24 hours`,
};

/** How often an address is asked to confirm. Nobody is told when it is used up: they could learn who else has written. */
export const confirmationQuota: Quota = {
  name: 'inquiries.confirmations',
  limit: limits.inquiry.confirmationsPerDay,
  windowSeconds: DAY,
  promise: `have ${limits.inquiry.confirmationsPerDay} confirmations asked in 24 hours`,
};

/** Inquiries of one network that may wait for one address to confirm them: fewer than an address is asked in all, so that no network alone shuts it. */
export const WAITING_FROM_NETWORK = 2;

/** How often one network has an address asked before it confirms. Whoever reads the mails there is not held up, and everybody else leaves room. */
export const waitingQuota: Quota = {
  name: 'inquiries.waiting',
  limit: WAITING_FROM_NETWORK,
  windowSeconds: DAY,
  promise: `have ${WAITING_FROM_NETWORK} inquiries wait for one address. Confirm one by the link that we have sent, and send this one again`,
};

/** Until when an inquiry of this moment can be confirmed. */
export function confirmableUntil(createdAt: Date): Date {
  return new Date(createdAt.getTime() + limits.inquiry.confirmableHours * 3_600_000);
}
