import { canonicalSkill } from '@guildhall/contracts';

/** What a skill is compared by: its one name of the vocabulary, in lower case. */
export function skillKey(skill: string): string {
  return canonicalSkill(skill).toLowerCase();
}
