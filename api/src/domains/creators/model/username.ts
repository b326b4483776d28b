import { limits } from '@guildhall/contracts';
import type { Quota } from '../../../platform/limits/quota.js';
import { plainLetters } from '../../../platform/text/plain-letters.js';

/** Names that would read as ours or as a part of the site, and so are given to nobody. */
const RESERVED = new Set(
  `about account accounts admin administrator anonymous api app appeal apps auth blog bot browse care category community contact
   creator creators dashboard discord edit everyone faq feed graphql guildhall healthz help here home inquiries inquiry legal login logout
   marketplace me media member mod moderation moderator moderators new news null official owner owners page pages
   personalities personality portfolio portfolios press pricing privacy profile readyz report robots root search security
   settings sign-in sign-out sign-up signin signout signup sitemap staff status support system team terms undefined user users
   webmaster www you`.split(/\s+/),
);

/** Longest name that still takes a number of up to five digits. */
const STEM = limits.profile.username.max - 6;

/** Largest number that is counted on; above it names get random endings. */
export const LARGEST_NUMBER = 99_999;

/** Whether a name can be somebody's: 3–30 of a–z, 0–9 and single hyphens within, and not one of ours. */
export function isUsername(name: string): boolean {
  return usernameProblem(name) === null;
}

/** Why a name can be nobody's, for people; `null` when it can. */
export function usernameProblem(name: string): string | null {
  const { min, max } = limits.profile.username;
  if (name.length < min || name.length > max) return `Use ${min} to ${max} characters.`;
  if (!/^[a-z0-9-]+$/.test(name)) return 'Use the letters a to z, digits and hyphens.';
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return 'Put hyphens one at a time, and none at the beginning or the end.';
  return RESERVED.has(name) ? 'This name is kept for Guildhall itself. Choose another.' : null;
}

/** A name as it is compared and kept: names differ in no capital letters. Cut, so that an answer never repeats a long text. */
export function normalUsername(typed: string): string {
  return typed.slice(0, 200).trim().toLowerCase();
}

/** Each change lasts for a while, so that a name that people have read still leads somewhere they expect. */
export const USERNAME_QUOTA: Quota = {
  name: 'creators.usernames',
  limit: 1,
  windowSeconds: limits.profile.usernameDays * 86_400,
  promise: `change your username once in ${limits.profile.usernameDays} days`,
};

/** The name that somebody would like best, from the one they have at Discord; `creator` when nothing of it can be used. */
export function usernameFrom(discordName: string): string {
  const name = plainLetters(discordName, limits.profile.username.max);
  return name.length >= limits.profile.username.min ? name : 'creator';
}

/** What numbers are added to: `ada` → `ada-2`. */
export function stemOf(username: string): string {
  return plainLetters(username, STEM);
}

/** What is known of the names that are taken. */
export interface TakenNames {
  /** The name itself is somebody's, or was. */
  readonly itself: boolean;
  /** Largest number after the stem, 0 when there is none. */
  readonly largest: number;
}

/** The next name to try. @param ending random letters and digits, used when numbers have run out. */
export function nextUsername(wish: string, taken: TakenNames, ending: string): string {
  if (!taken.itself && isUsername(wish)) return wish;
  const number = Math.max(taken.largest + 1, 2);
  return `${stemOf(wish)}-${number > LARGEST_NUMBER ? ending : number}`;
}
