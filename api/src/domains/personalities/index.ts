export { PersonalitiesModule } from './personalities.module.js';
export { personalitiesCommands } from './personalities.commands.js';
export { SavePersonality, type SaveOutcome } from './use-cases/save-personality.js';
export { ImportPersonalities, type FileOutcome } from './use-cases/import-personalities.js';
export type { PersonalityDraft, SampleLine } from './model/personality-draft.js';
