import type { ProfilePart } from '@guildhall/contracts';

/** One thing that would make the profile say more, and where it is done. */
export interface NextStep {
  readonly part: ProfilePart;
  readonly label: string;
  /** What it is good for. */
  readonly why: string;
  /** Id of the section of the form; null for the first item, which has a page of its own. */
  readonly section: string | null;
}

/** In order of what helps most to be hired. */
const steps: readonly NextStep[] = [
  { part: 'FIRST_ITEM', label: 'Hang your first piece', why: 'Nobody hires without seeing work.', section: null },
  { part: 'BIO', label: 'Write your bio', why: 'Its first line is on your card.', section: 'who' },
  { part: 'AVATAR', label: 'Add an avatar', why: 'People remember a picture.', section: 'pictures' },
  { part: 'SKILLS', label: 'Name your skills', why: 'People search by them.', section: 'skills' },
  { part: 'RATES', label: 'Say what you charge', why: 'Inquiries then fit your price.', section: 'rates' },
  { part: 'CONTACT', label: 'Give a contact address', why: 'So that nothing misses you.', section: 'contact' },
  { part: 'LINKS', label: 'Add a link', why: 'It shows that you are who you say.', section: 'links' },
  { part: 'BANNER', label: 'Hang a banner', why: 'It sets the tone above your work.', section: 'pictures' },
];

/** What is missing, the most helpful first. */
export const nextSteps = (missing: readonly ProfilePart[]): readonly NextStep[] => steps.filter(({ part }) => missing.includes(part));
