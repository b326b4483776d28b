export { PersonalitiesModule } from './personalities.module.js';
export { personalitiesCommands } from './personalities.commands.js';
export { SavePersonality, type SaveOutcome } from './use-cases/save-personality.js';
export { ImportPersonalities, type FileOutcome } from './use-cases/import-personalities.js';
export { seenAtOnce, type PersonalityDraft, type SampleLine, type Trait } from './model/personality-draft.js';
export { lobeAgentOf } from './model/lobe-agent-writer.js';
