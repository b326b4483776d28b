import { describe, expect, it } from '@jest/globals';
import { addressBucket, ClientAddress } from './client-address.js';

const behind = new ClientAddress(['10.0.0.0/8', 'fd00::/8', '127.0.0.1']);
const open = new ClientAddress([]);

describe("the client's address", () => {
  it.each([
    ['without proxies, the peer', open, '198.51.100.7', undefined, '198.51.100.7'],
    ['without proxies, a forged header is nothing', open, '198.51.100.7', '203.0.113.9', '198.51.100.7'],
    ['behind one proxy', behind, '10.0.0.2', '203.0.113.9', '203.0.113.9'],
    ['behind two proxies', behind, '10.0.0.2', '203.0.113.9, 10.1.1.1', '203.0.113.9'],
    ['a forged entry left of the true one', behind, '10.0.0.2', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
    ['a forged chain of trusted addresses stops at the first that is not', behind, '10.0.0.2', '1.2.3.4, 10.9.9.9, 203.0.113.9', '203.0.113.9'],
    ['garbage ends the walk', behind, '10.0.0.2', '203.0.113.9, unknown', '10.0.0.2'],
    ['a header given twice', behind, '10.0.0.2', ['1.2.3.4', '203.0.113.9'], '203.0.113.9'],
    ['IPv4 in IPv6', open, '::ffff:198.51.100.7', undefined, '198.51.100.7'],
    ['IPv4 in IPv6, in hexadecimal', behind, '10.0.0.2', '::FFFF:cb00:7109', '203.0.113.9'],
    ['one spelling for one address', open, '2001:0DB8:0000:0:0:0:0:0001', undefined, '2001:db8::1'],
    ['a zone is no part of it', open, 'fe80::1%eth0', undefined, 'fe80::1'],
    ['a trusted peer in its IPv6 form', behind, '::ffff:10.0.0.2', '203.0.113.9', '203.0.113.9'],
    ['only trusted hops: the one furthest away', behind, '10.0.0.2', '10.1.1.1, 10.2.2.2', '10.1.1.1'],
    ['empty entries', behind, '10.0.0.2', ' , 203.0.113.9,, ', '203.0.113.9'],
    ['an empty header', behind, '10.0.0.2', '', '10.0.0.2'],
    ['IPv6 with brackets and port', behind, 'fd00::1', '[2001:DB8::1]:443', '2001:db8::1'],
    ['IPv4 with port', behind, '127.0.0.1', '203.0.113.9:1234', '203.0.113.9'],
    ['no peer', open, undefined, undefined, '0.0.0.0'],
  ])('%s', (_, resolver, peer, forwardedFor, address) => {
    expect(resolver.of({ peer, forwardedFor })).toBe(address);
  });

  it.each(['10.0.0.0/33', 'proxy.internal', '10.0.0.0/x', '::1/129', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0.0/-1', '10.0.0.0/1e1'])('refuses %s as a network', (network) => {
    expect(() => new ClientAddress([network])).toThrow(/TRUSTED_PROXIES/);
  });
});

describe('what limits count', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:ffff::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['::1:2:3:4:1.2.3.4', '0:0:1:2::/64'],
    ['1:2:3:4:5:6:1.2.3.4', '1:2:3:4::/64'],
  ])('%s as %s', (address, bucket) => {
    expect(addressBucket(address)).toBe(bucket);
  });
});
