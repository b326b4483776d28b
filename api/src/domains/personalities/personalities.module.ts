import { Module } from '@nestjs/common';
import { PersonalitiesResolver } from './graphql/personalities.resolver.js';
import './personalities.events.js';
import { PersonalitiesController } from './rest/personalities.controller.js';
import { PersonalityDrafts } from './store/personality-drafts.js';
import { PersonalityQueries } from './store/personality-queries.js';
import { PersonalityStore } from './store/personality-store.js';
import { ExportPersonalities } from './use-cases/export-personalities.js';
import { ImportPersonalities } from './use-cases/import-personalities.js';
import { ListPersonalities } from './use-cases/list-personalities.js';
import { ReadPersonality } from './use-cases/read-personality.js';
import { SavePersonality } from './use-cases/save-personality.js';

/** AI personalities: the catalogue and its import. */
@Module({
  controllers: [PersonalitiesController],
  providers: [
    PersonalityStore,
    PersonalityDrafts,
    PersonalityQueries,
    SavePersonality,
    ImportPersonalities,
    ExportPersonalities,
    ListPersonalities,
    ReadPersonality,
    PersonalitiesResolver,
  ],
  exports: [SavePersonality, ImportPersonalities, ExportPersonalities],
})
export class PersonalitiesModule {}
