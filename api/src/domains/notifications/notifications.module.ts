import { Module } from '@nestjs/common';
import { ConfigModule } from '../../platform/config/config.module.js';
import { InquiriesModule } from '../inquiries/index.js';
import { SendInquiryLetters } from './jobs/send-inquiry-letters.handler.js';
import { SendKeyLetters } from './jobs/send-key-letters.handler.js';
import { PostOffice } from './mail/post-office.js';
import { SendGrid } from './mail/send-grid.js';
import { NotificationsConfig } from './notifications.config.js';
import { InquiryFactsStore } from './store/inquiry-facts.js';
import { KeyFactsStore } from './store/key-facts.js';
import { MailsTable } from './store/mails-table.js';

/** Mail from events, in the worker. */
@Module({
  imports: [ConfigModule.for(NotificationsConfig), InquiriesModule],
  providers: [SendGrid, PostOffice, MailsTable, InquiryFactsStore, SendInquiryLetters, KeyFactsStore, SendKeyLetters],
})
export class MailModule {}
