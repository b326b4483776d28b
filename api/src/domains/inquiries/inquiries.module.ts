import { Module } from '@nestjs/common';
import { ProvidedReviews } from './client-reviews.js';
import { InquiriesResolver } from './graphql/inquiries.resolver.js';
import { InquiryLinks } from './inquiry-token.js';
import { InquiriesSchedule } from './jobs/inquiries-schedule.js';
import { ContactController } from './rest/contact.controller.js';
import { InquiryController } from './rest/inquiry.controller.js';
import { InquiryForms } from './rest/inquiry-forms.js';
import { BlocksTable } from './store/blocks-table.js';
import { Contacts } from './store/contacts.js';
import { InquiriesTable } from './store/inquiries-table.js';
import { OwnInquiries } from './store/own-inquiries.js';
import { UseCounts } from './store/use-counts.js';
import { BlockClient } from './use-cases/block-client.js';
import { CompleteInquiry } from './use-cases/complete-inquiry.js';
import { ConfirmInquiry } from './use-cases/confirm-inquiry.js';
import { Delivery } from './use-cases/delivery.js';
import { ExpireInquiries } from './use-cases/expire-inquiries.js';
import { ReadInquiries } from './use-cases/read-inquiries.js';
import { SendInquiry } from './use-cases/send-inquiry.js';
import { SetInquiryState } from './use-cases/set-inquiry-state.js';
import { ShowContact } from './use-cases/show-contact.js';
import { ShowInquiry } from './use-cases/show-inquiry.js';

/** Inquiries: what clients ask of creators, from the form to the finished work. */
@Module({
  controllers: [ContactController, InquiryController],
  providers: [
    BlockClient,
    BlocksTable,
    CompleteInquiry,
    ConfirmInquiry,
    Contacts,
    Delivery,
    InquiriesResolver,
    InquiriesTable,
    InquiryForms,
    InquiryLinks,
    OwnInquiries,
    ProvidedReviews,
    ReadInquiries,
    SendInquiry,
    SetInquiryState,
    ShowContact,
    ShowInquiry,
    UseCounts,
  ],
  exports: [InquiryForms, InquiryLinks],
})
export class InquiriesModule {}

/** What the worker does with inquiries: ending those that nobody confirms. */
@Module({ providers: [ExpireInquiries, InquiriesSchedule, InquiriesTable] })
export class InquiryExpiryModule {}
