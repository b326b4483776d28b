import { limits } from './limits.js';
import { publicUrl } from './web-address.js';

export const socialNetworks = ['x', 'instagram', 'linkedin', 'website'] as const;
/** Where a creator can be found besides here; `website` is any public site. */
export type SocialNetwork = (typeof socialNetworks)[number];

/** A creator's addresses, each in canonical form. */
export type SocialLinks = Readonly<Record<SocialNetwork, string | null>>;

/** How people read the networks. */
export const socialNetworkLabels: Record<SocialNetwork, string> = {
  x: 'X',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  website: 'Website',
};

/** The hosts of a network, whole: a name that only begins or ends alike is somebody else's. */
const HOSTS: Record<Exclude<SocialNetwork, 'website'>, RegExp> = {
  x: /^(?:(?:www|mobile|m)\.)?(?:x|twitter)\.com$/,
  instagram: /^(?:(?:www|m)\.)?instagram\.com$/,
  // Countries have names of their own: de.linkedin.com.
  linkedin: /^(?:(?:www|m|[a-z]{2})\.)?linkedin\.com$/,
};

const EXAMPLES: Record<SocialNetwork, string> = {
  x: 'https://x.com/yourname',
  instagram: 'https://instagram.com/yourname',
  linkedin: 'https://linkedin.com/in/yourname',
  website: 'https://example.com',
};

/** What is wrong with an address for a network, for people; `null` when nothing is, and for an empty text. */
export function linkProblem(network: SocialNetwork, text: string): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  const url = publicUrl(typed);
  if (url === null) return `Give a whole address that begins with https://, such as ${EXAMPLES[network]}, without a user name.`;
  if (url.port !== '') return `Leave the port out: ${EXAMPLES[network]}.`;
  if (url.href.length > limits.profile.link.max) return `Use an address of at most ${limits.profile.link.max.toLocaleString('en')} characters.`;
  return network === 'website' ? null : profileProblem(network, url);
}

/** The canonical form of an address for a network; `null` for an empty text and for one that {@link linkProblem} refuses. */
export function normalLink(network: SocialNetwork, text: string): string | null {
  const typed = text.trim();
  return typed === '' || linkProblem(network, typed) !== null ? null : (publicUrl(typed)?.href ?? null);
}

function profileProblem(network: Exclude<SocialNetwork, 'website'>, url: URL): string | null {
  const label = socialNetworkLabels[network];
  if (!HOSTS[network].test(url.hostname)) return `This address is not at ${label}. Give one such as ${EXAMPLES[network]}.`;
  // Without a path it leads to the network, not to a person.
  return url.pathname === '/' ? `Give the address of your own page at ${label}, such as ${EXAMPLES[network]}.` : null;
}
