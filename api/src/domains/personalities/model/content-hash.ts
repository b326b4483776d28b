import { createHash } from 'node:crypto';
import { canonicalJson } from './json-value.js';
import type { PersonalityDraft } from './personality-draft.js';

/** SHA-256 (hex) of what a version holds: equal content means that nothing is to be done. */
export function contentHash(draft: PersonalityDraft): string {
  return createHash('sha256').update(canonicalJson([draft.language, draft.raw])).digest('hex');
}
