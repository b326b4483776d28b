import { applyEach, required, schema, validate } from '@angular/forms/signals';
import { limits } from '@guildhall/contracts';
import { textLength } from '../../../data/text-length.js';
import type { ItemDraft } from './item-draft.js';

const { title, description, alt, projectUrl } = limits.item;
const asError = (message: string | null) => (message === null ? null : { kind: 'rule', message });

/** Why a title is refused, or null. */
export function titleProblem(text: string): string | null {
  const length = textLength(text.trim());
  if (length < title.min) return `Give it a title of at least ${title.min} characters.`;
  return length > title.max ? `The title has ${length} characters; ${title.max} is the most.` : null;
}

/** Why a text is too long, or null. */
export function tooLong(text: string, max: number): string | null {
  const length = textLength(text.trim());
  return length > max ? `This has ${length} characters; ${max} is the most.` : null;
}

/** Why a project address is refused, or null; an empty one is fine. */
export function projectUrlProblem(text: string): string | null {
  const address = text.trim();
  if (address === '') return null;
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return 'Give a whole address that begins with https://';
  return tooLong(address, projectUrl.max);
}

/** The rules that the form can tell before the API does. */
export const itemRules = schema<ItemDraft>((item) => {
  validate(item.title, ({ value }) => asError(titleProblem(value())));
  validate(item.description, ({ value }) => asError(tooLong(value(), description.max)));
  required(item.category, { message: 'Choose a category.' });
  validate(item.projectUrl, ({ value }) => asError(projectUrlProblem(value())));
  applyEach(item.images, (image) => {
    validate(image.alt, ({ value }) => asError(tooLong(value(), alt.max)));
  });
});
