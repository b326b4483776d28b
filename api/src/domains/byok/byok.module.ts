import { Module } from '@nestjs/common';
import { ModelsModule } from '../models/index.js';
import { ApiKeysResolver } from './graphql/api-keys.resolver.js';
import { NoteKeyFailure } from './jobs/note-key-failure.handler.js';
import { NoteKeyRecovery } from './jobs/note-key-recovery.handler.js';
import { KeyVault } from './key-vault.js';
import { MemberKeys } from './member-keys.js';
import { TryOutController } from './rest/try-out.controller.js';
import { ApiKeysTable } from './store/api-keys-table.js';
import { KeyTests } from './store/key-tests.js';
import { OwnApiKeys } from './store/own-api-keys.js';
import { KeyTrial } from './use-cases/key-trial.js';
import { NoteKeyTrouble } from './use-cases/note-key-trouble.js';
import { ReadApiKeys } from './use-cases/read-api-keys.js';
import { RemoveApiKey } from './use-cases/remove-api-key.js';
import { SaveApiKey } from './use-cases/save-api-key.js';
import { SetKeyBudget } from './use-cases/set-key-budget.js';
import { TestApiKey } from './use-cases/test-api-key.js';
import { TryOut } from './use-cases/try-out.js';

/** Bring your own key: sealed keys of model providers, their tests, budgets and troubles. */
@Module({
  imports: [ModelsModule],
  controllers: [TryOutController],
  providers: [
    ApiKeysResolver,
    ApiKeysTable,
    KeyTests,
    KeyTrial,
    KeyVault,
    MemberKeys,
    NoteKeyFailure,
    NoteKeyRecovery,
    NoteKeyTrouble,
    OwnApiKeys,
    ReadApiKeys,
    RemoveApiKey,
    SaveApiKey,
    SetKeyBudget,
    TestApiKey,
    TryOut,
  ],
  exports: [MemberKeys],
})
export class ByokModule {}
