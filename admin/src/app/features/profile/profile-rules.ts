import { schema, validate } from '@angular/forms/signals';
import { limits } from '@guildhall/contracts';
import { textLength } from '../../data/text-length.js';
import type { ProfileDraft } from './profile-draft.js';

const { displayName, bio } = limits.profile;

/** Why a display name is refused, or null. */
export function displayNameProblem(text: string): string | null {
  const length = textLength(text.trim());
  if (length < displayName.min) return `Give a name of at least ${displayName.min} characters.`;
  return length > displayName.max ? `This name has ${length} characters; ${displayName.max} is the most.` : null;
}

/** Why a bio is refused, or null. */
export function bioProblem(text: string): string | null {
  const length = textLength(text.trim());
  return length > bio.max ? `This has ${length} characters; ${bio.max} is the most.` : null;
}

const asError = (message: string | null) => (message === null ? null : { kind: 'rule', message });

/** The rules that the form can tell before the API does. */
export const profileRules = schema<ProfileDraft>((profile) => {
  validate(profile.displayName, ({ value }) => asError(displayNameProblem(value())));
  validate(profile.bio, ({ value }) => asError(bioProblem(value())));
});
