import { type AvailabilityStatus, type SocialLinks, type SocialNetwork, socialNetworkLabels } from '@guildhall/contracts';
import { cutText } from '../../lib/cut-text.js';
import { hostOf, linkTarget } from '../../lib/text-blocks.js';

/** Longest name (user-perceived characters) that a button bears. */
const longest = 18;

/** What the button says before and after the name. */
const words: Record<AvailabilityStatus, readonly [before: string, after: string]> = {
  AVAILABLE: ['Hire', ''],
  LIMITED: ['Ask', 'about dates'],
  UNAVAILABLE: ['Write to', 'for later'],
};

/** The words of the button that begins work with somebody; the name stands apart, as it may run in the other direction. */
export interface HireLabel {
  readonly before: string;
  /** Null for a name that is too long for a button. */
  readonly name: string | null;
  readonly after: string;
}

/** What a creator's button says: it follows whether they take work. */
export function hireLabel(availability: AvailabilityStatus, displayName: string): HireLabel {
  const [before, after] = words[availability];
  if (cutText(displayName, longest) === displayName) return { before, name: displayName, after };
  return { before: before.replace(/ to$/u, ''), name: null, after };
}

/** Address that opens a letter to somebody; what could begin a header of its own is encoded. */
export function mailTo(email: string): string {
  const at = email.lastIndexOf('@');
  return `mailto:${encodeURIComponent(email.slice(0, at))}@${encodeURIComponent(email.slice(at + 1))}`;
}

/** One place where a creator is found besides here. */
export interface ProfileLink {
  readonly href: string;
  /** The host of a site of their own, the name of a network. */
  readonly label: string;
}

const order: readonly SocialNetwork[] = ['website', 'linkedin', 'instagram', 'x'];

/** A creator's links as people know them, their own site first; what is no public https address is left out. */
export function profileLinks(links: SocialLinks): readonly ProfileLink[] {
  return order.flatMap((network) => {
    const href = linkTarget(links[network] ?? '');
    if (href === null) return [];
    return [{ href, label: network === 'website' ? hostOf(href) : socialNetworkLabels[network] }];
  });
}
