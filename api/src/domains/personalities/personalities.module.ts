import { Module } from '@nestjs/common';
import { PersonalitiesResolver } from './graphql/personalities.resolver.js';
import './personalities.events.js';
import { PersonalityQueries } from './store/personality-queries.js';
import { PersonalityStore } from './store/personality-store.js';
import { ImportPersonalities } from './use-cases/import-personalities.js';
import { ListPersonalities } from './use-cases/list-personalities.js';
import { ReadPersonality } from './use-cases/read-personality.js';
import { SavePersonality } from './use-cases/save-personality.js';

/** AI personalities: the catalogue and its import. */
@Module({
  providers: [PersonalityStore, PersonalityQueries, SavePersonality, ImportPersonalities, ListPersonalities, ReadPersonality, PersonalitiesResolver],
  exports: [SavePersonality, ImportPersonalities],
})
export class PersonalitiesModule {}
