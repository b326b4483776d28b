import type { MigrationInterface } from 'typeorm';
import { CreateOutbox1764000000001 } from './platform/outbox/migrations.js';
import { CreateEncryptionCanaries1764000000002 } from './platform/crypto/migrations.js';
import { CreateScheduleTicks1764000000003 } from './platform/schedules/migrations.js';
import { CreateIdentity1764000001001, FindEndedSuspensions1764000014001, FindGrantsByKey1764000016002 } from './domains/identity/store/migrations.js';
import { AddProfileDetails1764000002002, AddProfileImages1764000004003, CreateCreators1764000002001 } from './domains/creators/store/migrations.js';
import { CreateImages1764000003001, NoteUnusedImages1764000003002 } from './domains/media/store/migrations.js';
import { CreatePortfolio1764000004001, ExtendPortfolio1764000004002, SettlePortfolio1764000004004 } from './domains/portfolio/store/migrations.js';
import { CreateModerationLog1764000005001 } from './domains/moderation/store/migrations.js';
import { CreatePersonalities1764000006001, FindOwnedPersonalities1764000014002, ListPersonalities1764000006002 } from './domains/personalities/store/migrations.js';
import { CreateInquiries1764000008001 } from './domains/inquiries/store/migrations.js';
import { CreateMails1764000011001 } from './domains/notifications/store/migrations.js';
import { CreatePages1764000007001, TellContentFromMarkup1764000014003 } from './domains/publishing/store/migrations.js';
import { CreateCommunity1764000012001 } from './domains/community/store/migrations.js';
import { CreateReviews1764000009001 } from './domains/reviews/store/migrations.js';
import { CreateListings1764000010001, MeasureSlips1764000010002, KeepCards1764000010003 } from './domains/marketplace/store/migrations.js';
import { CreateVisits1764000010101 } from './domains/marketplace/store/visits-migrations.js';
import { CreateActivity1764000013001 } from './domains/activity/store/migrations.js';
import { CreateModelCalls1764000015001 } from './domains/models/store/migrations.js';
import { CreateApiKeys1764000016001 } from './domains/byok/store/migrations.js';
import { CreateReports1764000017001 } from './domains/reports/store/migrations.js';

/** Every migration, in the order of the time in its name. */
export const migrations: (new () => MigrationInterface)[] = [
  CreateOutbox1764000000001,
  CreateEncryptionCanaries1764000000002,
  CreateScheduleTicks1764000000003,
  CreateIdentity1764000001001,
  CreateCreators1764000002001,
  AddProfileDetails1764000002002,
  CreateImages1764000003001,
  NoteUnusedImages1764000003002,
  CreatePortfolio1764000004001,
  ExtendPortfolio1764000004002,
  AddProfileImages1764000004003,
  SettlePortfolio1764000004004,
  CreateModerationLog1764000005001,
  CreatePersonalities1764000006001,
  ListPersonalities1764000006002,
  CreatePages1764000007001,
  CreateInquiries1764000008001,
  CreateReviews1764000009001,
  CreateListings1764000010001,
  MeasureSlips1764000010002,
  KeepCards1764000010003,
  CreateVisits1764000010101,
  CreateMails1764000011001,
  CreateCommunity1764000012001,
  CreateActivity1764000013001,
  FindEndedSuspensions1764000014001,
  FindOwnedPersonalities1764000014002,
  TellContentFromMarkup1764000014003,
  CreateModelCalls1764000015001,
  CreateApiKeys1764000016001,
  FindGrantsByKey1764000016002,
  CreateReports1764000017001,
];
