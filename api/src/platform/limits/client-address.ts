import { BlockList, isIP } from 'node:net';
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
    const [network = '', bits] = proxy.split('/');
    const family = isIP(network);
    const length = bits === undefined ? (family === 4 ? 32 : 128) : Number(bits);
    if (family === 0 || !Number.isInteger(length) || length < 0 || length > (family === 4 ? 32 : 128)) {
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
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...right];
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

function normalise(text: string): string | null {
  const bare = text.replace(/^\[([^\]]+)\](?::\d+)?$/, '$1').replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  const withoutPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(bare)?.[1];
  const address = (mapped ?? withoutPort ?? bare).toLowerCase();
  return isIP(address) === 0 ? null : address;
}
