import { normalEmail } from '@guildhall/contracts';

/** What a mail provider ignores before the at sign; hosts that share their mailboxes have one key. */
interface Provider {
  readonly host: string;
  readonly dots: boolean;
  readonly tags: boolean;
}

const gmail: Provider = { host: 'gmail.com', dots: true, tags: true };
const proton: Provider = { host: 'proton.me', dots: true, tags: true };
const tagsOf = (host: string): Provider => ({ host, dots: false, tags: true });

const providers: ReadonlyMap<string, Provider> = new Map([
  ['gmail.com', gmail],
  ['googlemail.com', gmail],
  ['proton.me', proton],
  ['protonmail.com', proton],
  ['pm.me', proton],
  ...['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'icloud.com', 'me.com', 'mac.com', 'fastmail.com', 'hey.com', 'zoho.com'].map(
    (host) => [host, tagsOf(host)] as const,
  ),
]);

/**
 * The mailbox that an address leads to, as far as its spelling tells: what quotas and blocks count. Without case; without dots and
 * `+tags` where the provider ignores them. Everywhere else both may name other people, so they stay.
 * @returns `null` for what is no address.
 */
export function emailKey(address: string): string | null {
  const normal = normalEmail(address)?.toLowerCase();
  if (normal === undefined) return null;
  const at = normal.lastIndexOf('@');
  const [local, host] = [normal.slice(0, at), normal.slice(at + 1)];
  const provider = providers.get(host);
  if (provider === undefined) return normal;
  const untagged = provider.tags ? local.replace(/\+.*$/, '') : local;
  const bare = provider.dots ? untagged.replaceAll('.', '') : untagged;
  // A tag alone is a name of its own.
  return `${bare === '' ? local : bare}@${provider.host}`;
}
