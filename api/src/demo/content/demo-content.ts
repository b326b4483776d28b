import type { AvailabilityStatus, PortfolioCategory, Role } from '@guildhall/contracts';
import type { FamilyName, FormatName, PictureSpec } from '../pictures/picture.js';
import type { PaletteName } from '../pictures/palettes.js';

/** Somebody who has signed in before. */
export interface DemoAccount {
  /** At Discord. */
  readonly username: string;
  readonly discordId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** A picture of an item, and what it shows in words. */
export interface DemoPicture extends Omit<PictureSpec, 'seed'> {
  readonly alt: string;
}

/** A piece of work. */
export interface DemoItem {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly category: PortfolioCategory;
  readonly tags: readonly string[];
  readonly projectUrl?: string;
  /** Days between its submission and the seeding. */
  readonly daysAgo: number;
  /** Whether it still waits for a moderator. */
  readonly pending?: boolean;
  /** Whether it stands first on the profile; at most three of a creator. */
  readonly featured?: boolean;
  readonly pictures: readonly DemoPicture[];
}

/** A creator with all that they show. */
export interface DemoCreator {
  readonly account: DemoAccount;
  readonly displayName: string;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly availability: AvailabilityStatus;
  readonly daysAgo: number;
  /** Those without an avatar show their maker's mark. */
  readonly avatar?: DemoPicture;
  readonly banner?: DemoPicture;
  readonly rates?: DemoRates;
  /** An address of their own, in a domain that is kept for examples. */
  readonly website?: string;
  /** An address at which everybody may write to them. */
  readonly contact?: string;
  readonly items: readonly DemoItem[];
}

/** What somebody asks for their work, in minor units of the currency: cents, or whole yen. */
export interface DemoRates {
  readonly hourly?: number;
  readonly project?: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Writes a picture in one line: family, palette and format, then the alternative text. */
export function shows(how: readonly [FamilyName, PaletteName, FormatName], alt: string): DemoPicture {
  const [family, palette, format] = how;
  return { family, palette, format, alt };
}

/** An account of somebody invented, whom nobody can sign in as. @param number from 1, unique. */
export function invented(username: string, name: string, number: number): DemoAccount {
  const discordId = (200_000_000_000_000_000n + BigInt(number)).toString();
  return { username, discordId, name, email: `${username}@example.test`, role: 'MEMBER' };
}
