import { textLength } from '../../data/text-length.js';

/** What a list of chips allows. Lengths in code points. */
export interface ChipRules {
  readonly most: number;
  readonly longest: number;
}

/** The list after adding, and what to say about it when something was not taken. */
export interface ChipChange {
  readonly chips: readonly string[];
  readonly refused: string | null;
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const same = (one: string, other: string): boolean => one.toLocaleLowerCase() === other.toLocaleLowerCase();

/** Adds what was typed, split at commas and line ends; spaces are tidied, repeats are dropped silently. */
export function addChips(chips: readonly string[], typed: string, rules: ChipRules): ChipChange {
  const next = [...chips];
  let refused: string | null = null;
  for (const chip of typed.split(/[,;\n]/).map(tidy).filter(Boolean)) {
    if (next.some((present) => same(present, chip))) continue;
    if (textLength(chip) > rules.longest) refused ??= `“${chip.slice(0, 24)}…” is longer than ${rules.longest} characters.`;
    else if (next.length >= rules.most) refused ??= `${rules.most} is the most. Remove one to add another.`;
    else next.push(chip);
  }
  return { chips: next, refused };
}
