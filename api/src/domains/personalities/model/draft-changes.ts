import { canonicalJson } from './json-value.js';
import { withoutHomes } from './lobe-agent-writer.js';
import type { Json, PersonalityDraft } from './personality-draft.js';

/** Something of a personality that a person would name when telling what has changed. */
interface Part {
  readonly name: string;
  /** Whether it is part of what the personality says, and so of a version. */
  readonly said: boolean;
  readonly of: (draft: PersonalityDraft) => Json;
}

const parts: readonly Part[] = [
  { name: 'prompt', said: true, of: (draft) => draft.systemPrompt },
  { name: 'opening message', said: true, of: (draft) => draft.openingMessage },
  { name: 'opening questions', said: true, of: (draft) => draft.openingQuestions },
  { name: 'examples', said: true, of: (draft) => draft.examples.map(({ role, content }) => [role, content]) },
  { name: 'name', said: false, of: (draft) => draft.name },
  { name: 'description', said: false, of: (draft) => draft.description },
  { name: 'category', said: false, of: (draft) => draft.category },
  { name: 'tags', said: false, of: (draft) => draft.tags },
  { name: 'language', said: false, of: (draft) => draft.language },
  { name: 'author', said: false, of: (draft) => draft.author },
  { name: 'traits', said: false, of: (draft) => draft.traits.map(({ name, value }) => [name, value]) },
  { name: 'other fields', said: false, of: (draft) => withoutHomes(draft.raw) },
];

/** What differs between two states of a personality. */
export interface DraftChanges {
  /** In words, for a report: "prompt", "tags". Never empty for two sources that differ. */
  readonly parts: readonly string[];
  /** Whether it says something else. That makes a version; a corrected tag does not, or every agent would be told to upgrade to the same prompt. */
  readonly makesVersion: boolean;
}

/** Compares what is stored with what is to be. */
export function changesBetween(before: PersonalityDraft, after: PersonalityDraft): DraftChanges {
  const changed = parts.filter(({ of }) => canonicalJson(of(before)) !== canonicalJson(of(after)));
  return {
    // The source can differ where nothing of it is kept, as in a space at the end of a title.
    parts: changed.length > 0 ? changed.map(({ name }) => name) : ['spelling of the source'],
    makesVersion: changed.some(({ said }) => said),
  };
}
