import { SystemRandomness } from '../../../platform/clock/randomness.js';
import type { Clock } from '../../../platform/clock/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { seenAtOnce, type PersonalityDraft } from '../model/personality-draft.js';
import { PersonalityStore } from '../store/personality-store.js';
import { SavePersonality } from '../use-cases/save-personality.js';

/** A personality, valid by default. `aPersonality('tide-reader', { name: 'Tide reader' }).save(db)` */
export function aPersonality(identifier: string, over: Partial<PersonalityDraft> = {}) {
  const draft: PersonalityDraft = {
    source: 'lobe',
    identifier,
    slugText: identifier,
    author: null,
    name: identifier,
    description: 'Says when the causeway is dry.',
    category: 'life',
    tags: ['sea'],
    language: 'en',
    traits: [],
    standing: seenAtOnce,
    systemPrompt: `The prompt of ${identifier}.`,
    openingMessage: null,
    openingQuestions: [],
    examples: [],
    raw: { identifier },
    ...over,
  };
  return {
    draft,
    save: ({ database, clock }: { database: Database; clock: Clock }) =>
      new SavePersonality(database, new PersonalityStore(), clock, new SystemRandomness()).run(draft),
  };
}
