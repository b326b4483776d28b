import { textLength } from '../../data/text-length.js';

/** What a list of chips allows. Lengths in code points. */
export interface ChipRules {
  readonly most: number;
  readonly longest: number;
  /** The name that a typed one leads to, where there is a vocabulary. */
  readonly canonical?: (text: string) => string;
}

/** The list after adding, and what to say about it when something was not taken or taken under another name. */
export interface ChipChange {
  readonly chips: readonly string[];
  readonly refused: string | null;
  readonly renamed: string | null;
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const same = (one: string, other: string): boolean => one.toLocaleLowerCase() === other.toLocaleLowerCase();

/** Adds what was typed, split at commas and line ends; spaces are tidied, repeats are dropped silently. */
export function addChips(chips: readonly string[], typed: string, rules: ChipRules): ChipChange {
  const { canonical = (text) => text } = rules;
  const next = [...chips];
  let refused: string | null = null;
  let renamed: string | null = null;
  for (const word of typed.split(/[,;\n]/).map(tidy).filter(Boolean)) {
    const chip = canonical(word);
    if (!same(chip, word)) renamed ??= `“${word}” is called ${chip} here.`;
    if (next.some((present) => same(present, chip))) continue;
    if (textLength(chip) > rules.longest) refused ??= `“${chip.slice(0, 24)}…” is longer than ${rules.longest} characters.`;
    else if (next.length >= rules.most) refused ??= `${rules.most} is the most. Remove one to add another.`;
    else next.push(chip);
  }
  return { chips: next, refused, renamed };
}
