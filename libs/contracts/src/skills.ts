import { skillNames } from './skill-names.js';

/** A group of the vocabulary, as people read it. */
export type SkillGroup = keyof typeof skillNames;

/** A skill that has a name of its own here. */
export interface Skill {
  readonly name: string;
  readonly group: SkillGroup;
  /** Other names that lead to it. */
  readonly aliases: readonly string[];
}

/** Every skill of the vocabulary, group by group. */
export const skills: readonly Skill[] = (Object.keys(skillNames) as SkillGroup[]).flatMap((group) =>
  skillNames[group]
    .trim()
    .split('\n')
    .map((line): Skill => {
      const [name = '', ...aliases] = line.split('|').map((one) => one.trim());
      return { name, group, aliases };
    }),
);

const byFold: ReadonlyMap<string, Skill> = new Map(
  // Names after aliases: what is a name of its own is never another's alias.
  [...skills.flatMap((skill) => skill.aliases.map((alias) => [fold(alias), skill] as const)), ...skills.map((skill) => [fold(skill.name), skill] as const)],
);

/**
 * The name of a skill: case, marks between words and aliases lead to the one name that everybody uses, so that “stable
 * diffusion”, “SD” and “Stable-Diffusion” are found together. What is not in the vocabulary stays as it is typed, in NFC
 * with single spaces.
 */
export function canonicalSkill(text: string): string {
  const typed = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return byFold.get(fold(typed))?.name ?? typed;
}

/**
 * Names to offer while somebody types: those that begin so first, then those with a word that does, then those that
 * contain it, each in the order of the vocabulary. @param taken skills that are there already. @param most names.
 */
export function suggestSkills(text: string, taken: readonly string[], most: number): string[] {
  const wanted = fold(text);
  const there = new Set(taken.map((skill) => fold(canonicalSkill(skill))));
  const ranked = skills
    .filter((skill) => !there.has(fold(skill.name)))
    .map((skill) => ({ skill, rank: Math.min(...[skill.name, ...skill.aliases].map((name) => rankOf(name, wanted))) }))
    .filter(({ rank }) => rank < NO_MATCH);
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, most).map(({ skill }) => skill.name);
}

const NO_MATCH = 3;

function rankOf(name: string, wanted: string): number {
  if (fold(name).startsWith(wanted)) return 0;
  if (words(name).some((word) => word.startsWith(wanted))) return 1;
  return fold(name).includes(wanted) ? 2 : NO_MATCH;
}

function words(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).map(fold);
}

/** Without case, width and the marks between words; other marks stay, or C++ would be C. */
function fold(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase().toLowerCase();
  return plain.replaceAll(/[\s·._–—-]+/gu, '');
}
