import { BlockList, isIP, SocketAddress } from 'node:net';
import { ConfigurationError } from '../config/env.js';

/** What the decision looks at. */
export interface AddressEvidence {
  /** Address of the connection's other end. */
  readonly peer: string | undefined;
  readonly forwardedFor: string | readonly string[] | undefined;
}

/**
 * Tells the client's address: the one function for it. X-Forwarded-For is read from the right, and only as long as the hop that
 * wrote an entry is a trusted proxy; everything further left is the client's own invention.
 */
export class ClientAddress {
  private readonly trusted = new BlockList();

  /** @param proxies networks in CIDR notation; @throws ConfigurationError naming TRUSTED_PROXIES. */
  constructor(proxies: readonly string[]) {
    for (const proxy of proxies) this.trust(proxy);
  }

  /** The address, IPv4-mapped IPv6 written as IPv4. `0.0.0.0` when the peer is unknown. */
  of({ peer, forwardedFor }: AddressEvidence): string {
    const hops = [forwardedFor ?? []].flat().join(',').split(',').map((hop) => hop.trim()).filter((hop) => hop !== '');
    let address = normalise(peer ?? '') ?? '0.0.0.0';
    while (this.isTrusted(address) && hops.length > 0) {
      const next = normalise(hops.pop() ?? '');
      if (next === null) break;
      address = next;
    }
    return address;
  }

  private trust(proxy: string): void {
    const [network = '', bits, ...rest] = proxy.split('/');
    const family = isIP(network);
    const whole = family === 4 ? 32 : 128;
    const length = bits === undefined ? whole : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (family === 0 || length < 0 || length > whole || rest.length > 0) {
      throw new ConfigurationError([`TRUSTED_PROXIES: ${proxy} is not a network such as 10.0.0.0/8`]);
    }
    this.trusted.addSubnet(network, length, family === 4 ? 'ipv4' : 'ipv6');
  }

  private isTrusted(address: string): boolean {
    return this.trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
}

/** The part of an address that limits count: IPv4 whole, IPv6 by /64, which is what one household has. */
export function addressBucket(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = groupsOf(head);
  const gap = tail === undefined ? 0 : 8 - left.length - groupsOf(tail).length;
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...groupsOf(tail ?? '')];
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

// The last two groups may be written as IPv4.
function groupsOf(text: string): string[] {
  return text.split(':').flatMap((group) => (group === '' ? [] : group.includes('.') ? ['0', '0'] : [group]));
}

// One spelling for one address: without brackets, port and zone, compressed, in lower case, IPv4 in IPv6 as IPv4.
function normalise(text: string): string | null {
  const bare = text.replace(/^\[([^\]]+)\](?::\d+)?$/, '$1').replace(/%.*$/, '').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  const family = isIP(bare);
  if (family !== 6) return family === 4 ? bare : null;
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' });
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1] ?? address;
}
