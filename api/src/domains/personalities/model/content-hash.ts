import { createHash } from 'node:crypto';
import { canonicalJson } from './json-value.js';
import type { Json, PersonalityDraft } from './personality-draft.js';

/** SHA-256 (hex) of what a personality says and shows: equal content means that nothing is to be done. */
export function contentHash(draft: PersonalityDraft): string {
  const { author, name, description, category, tags, language } = draft;
  const { systemPrompt, openingMessage, openingQuestions, examples, raw } = draft;
  const lines = examples.map(({ role, content }) => [role, content]);
  const content: Json[] = [author, name, description, category, tags, language, systemPrompt, openingMessage, openingQuestions, lines, raw];
  // Only where there are some: the hashes of what was stored before traits had a place stay right.
  if (draft.traits.length > 0) content.push(draft.traits.map(({ name: trait, value }) => [trait, value]));
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
