import { schema, type SchemaPath, validate } from '@angular/forms/signals';
import { emailProblem, limits, linkProblem, type SocialNetwork } from '@guildhall/contracts';
import { textLength } from '../../data/text-length.js';
import type { ProfileDraft } from './profile-draft.js';
import { rateProblem } from './rates/rate-text.js';

const { displayName, bio, skills } = limits.profile;

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

/** Why a list of skills is refused, or null. */
export const skillsProblem = (list: readonly string[]): string | null =>
  list.length > skills.max ? `These are ${list.length} skills; ${skills.max} is the most.` : null;

/** Why a currency is refused, or null: a rate without one says nothing. */
export const currencyProblem = (currency: string, rates: readonly string[]): string | null =>
  currency === '' && rates.some((rate) => rate.trim() !== '') ? 'Choose the currency of your rates.' : null;

const asError = (message: string | null) => (message === null ? null : { kind: 'rule', message });

/** The rules that the form can tell before the API does. */
export const profileRules = schema<ProfileDraft>((profile) => {
  const link = (network: SocialNetwork, path: SchemaPath<string>) => validate(path, ({ value }) => asError(linkProblem(network, value())));

  validate(profile.displayName, ({ value }) => asError(displayNameProblem(value())));
  validate(profile.bio, ({ value }) => asError(bioProblem(value())));
  validate(profile.skills, ({ value }) => asError(skillsProblem(value())));
  validate(profile.hourlyRate, ({ value, valueOf }) => asError(rateProblem(value(), valueOf(profile.currency))));
  validate(profile.projectRate, ({ value, valueOf }) => asError(rateProblem(value(), valueOf(profile.currency))));
  validate(profile.currency, ({ value, valueOf }) =>
    asError(currencyProblem(value(), [valueOf(profile.hourlyRate), valueOf(profile.projectRate)])),
  );
  link('x', profile.links.x);
  link('instagram', profile.links.instagram);
  link('linkedin', profile.links.linkedin);
  link('website', profile.links.website);
  validate(profile.contactEmail, ({ value }) => asError(emailProblem(value())));
});
