import type { TestDatabase } from '../../../../test/test-database.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { Signer } from '../../../platform/crypto/signer.js';
import type { Visitor } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { RowStanding } from '../../identity/row-standing.js';
import { InquiryLinks } from '../inquiry-token.js';
import type { InquiryDraft } from '../model/inquiry.js';
import { BlocksTable } from '../store/blocks-table.js';
import { Contacts } from '../store/contacts.js';
import { InquiriesTable } from '../store/inquiries-table.js';
import { OwnInquiries } from '../store/own-inquiries.js';
import { UseCounts } from '../store/use-counts.js';
import { BlockClient } from '../use-cases/block-client.js';
import { CompleteInquiry } from '../use-cases/complete-inquiry.js';
import { ConfirmInquiry } from '../use-cases/confirm-inquiry.js';
import { Delivery } from '../use-cases/delivery.js';
import { ExpireInquiries } from '../use-cases/expire-inquiries.js';
import { ReadInquiries } from '../use-cases/read-inquiries.js';
import { SendInquiry } from '../use-cases/send-inquiry.js';
import { SetInquiryState } from '../use-cases/set-inquiry-state.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function inquiriesOn({ database, clock }: TestDatabase) {
  const [table, own, blocks, counts, contacts, randomness] = [
    new InquiriesTable(),
    new OwnInquiries(),
    new BlocksTable(),
    new UseCounts(),
    new Contacts(),
    new SystemRandomness(),
  ];
  const signer = Signer.parse(Buffer.alloc(32, 5).toString('base64'));
  const [authorizer, links, delivery] = [new Authorizer(new RowStanding(clock)), new InquiryLinks(signer), new Delivery(blocks, counts)];
  return {
    links,
    block: new BlockClient(database, authorizer, table, blocks, own, clock, randomness),
    complete: new CompleteInquiry(database, authorizer, links, table, own, clock),
    confirm: new ConfirmInquiry(database, links, contacts, table, delivery, clock),
    expire: new ExpireInquiries(database, table, clock),
    read: new ReadInquiries(database, own, blocks),
    send: new SendInquiry(database, authorizer, contacts, table, counts, delivery, signer, clock, randomness),
    setState: new SetInquiryState(database, authorizer, table, own, clock),
    /** The token in the client's mail. */
    token: (id: string): string => links.path(id).replace('/inquiry/', ''),
  };
}

/** Somebody who is not signed in. */
export function visitorAt(address: string): Visitor {
  return { kind: 'visitor', address };
}

/** What somebody writes, valid by default. */
export function aDraft(creatorUsername: string, changes: Partial<InquiryDraft> = {}): InquiryDraft {
  return {
    ...{ creatorUsername, name: 'Clara Client', email: 'clara@clients.example', subject: 'A poster for a concert' },
    ...{ message: 'Could you draw a poster for our concert in June?', budget: '300 EUR', timeline: null },
    ...changes,
  };
}
