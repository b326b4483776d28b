import { cleanLine } from '../../../platform/text/clean-text.js';

/** How a tag is written: one line, without the sign before it, in lower case. */
export function spellTag(typed: string): string {
  return cleanLine(typed).replace(/^#+\s*/, '').toLowerCase();
}
