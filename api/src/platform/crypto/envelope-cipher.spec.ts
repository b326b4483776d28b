import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConfigurationError } from '../config/env.js';
import { SystemRandomness } from '../clock/randomness.js';
import { EnvelopeCipher, type Binding } from './envelope-cipher.js';
import { KeyRing } from './key-ring.js';
import { Secret } from './secret.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const ring = KeyRing.parse(`k1:${key(1)},k2:${key(2)}`, 'k1');
const cipher = new EnvelopeCipher(ring, new SystemRandomness());
const binding: Binding = { kind: 'api_key', rowId: 'r', userId: 'u', provider: 'openai' };

/** A sealed text with one character changed: one bit of it, or to any other character. */
function flip(text: string, at: number, bit: number): string {
  const index = at % text.length;
  return text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ (1 << bit)) + text.slice(index + 1);
}

describe('envelope encryption', () => {
  it('opens what it sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const wrapped = cipher.newKey('r');
        expect(cipher.open(binding, wrapped, cipher.seal(binding, wrapped, new Secret(text)))?.reveal()).toBe(text);
      }),
    );
  });

  it('is version, key id, IV, tag and ciphertext, for the key and for the value', () => {
    const wrapped = cipher.newKey('r');
    const sealed = cipher.seal(binding, wrapped, new Secret('sk-planted-key'));
    expect(wrapped).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]{22}\.[\w-]{43}$/);
    expect(sealed).toMatch(/^v1\.dek\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
  });

  it('refuses a value or a key with any bit flipped', () => {
    const wrapped = cipher.newKey('r');
    const sealed = cipher.seal(binding, wrapped, new Secret('sk-planted-key'));
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(7), (at, bit) => {
        expect(cipher.open(binding, wrapped, flip(sealed, at, bit))).toBeNull();
        expect(cipher.open(binding, flip(wrapped, at, bit), sealed)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['', 'v1', 'v1....', 'v1.k1..."', '.v1', '.'])('refuses a text with %j at its end, in its place or as its key', (text) => {
    const wrapped = cipher.newKey('r');
    const sealed = cipher.seal(binding, wrapped, new Secret('x'));
    expect(cipher.open(binding, wrapped, text)).toBeNull();
    expect(cipher.open(binding, text, sealed)).toBeNull();
    if (text !== '') expect(cipher.open(binding, wrapped, sealed + text)).toBeNull();
    expect(() => cipher.seal(binding, text, new Secret('x'))).toThrow('does not open');
  });

  it('refuses a value in any place but its own', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', ':', '.', 'ü') });
    const place = fc.record({ kind: part, rowId: part, userId: part, provider: part });
    fc.assert(
      fc.property(place, place, (own, other) => {
        fc.pre(JSON.stringify(Object.values(own)) !== JSON.stringify(Object.values(other)));
        const wrapped = cipher.newKey(own.rowId);
        const sealed = cipher.seal(own, wrapped, new Secret('x'));
        expect(cipher.open(own, wrapped, sealed)?.reveal()).toBe('x');
        expect(cipher.open(other, wrapped, sealed)).toBeNull();
      }),
    );
  });

  it('refuses a binding whose parts could be read in two ways', () => {
    const wrapped = cipher.newKey('r');
    expect(() => cipher.seal({ ...binding, kind: 'a|b' }, wrapped, new Secret('x'))).toThrow(RangeError);
    expect(() => cipher.newKey('a|b')).toThrow(RangeError);
  });

  it('refuses the data key of another row', () => {
    const [mine, theirs] = [cipher.newKey('r'), cipher.newKey('s')];
    const sealed = cipher.seal(binding, mine, new Secret('x'));
    expect(cipher.open(binding, theirs, sealed)).toBeNull();
    expect(cipher.open({ ...binding, rowId: 's' }, mine, sealed)).toBeNull();
  });

  it.each(['kind', 'rowId', 'userId', 'provider'] as const)('refuses a value moved to another %s', (part) => {
    const wrapped = cipher.newKey('r');
    const sealed = cipher.seal(binding, wrapped, new Secret('sk-planted-key'));
    expect(cipher.open({ ...binding, [part]: 'other' }, wrapped, sealed)).toBeNull();
  });

  it('rewraps under the active key and leaves the value alone', () => {
    const wrapped = cipher.newKey('r');
    const sealed = cipher.seal(binding, wrapped, new Secret('text'));
    const later = new EnvelopeCipher(KeyRing.parse(`k1:${key(1)},k2:${key(2)}`, 'k2'), new SystemRandomness());
    const rewrapped = later.rewrap('r', wrapped);
    const alone = new EnvelopeCipher(KeyRing.parse(`k2:${key(2)}`, 'k2'), new SystemRandomness());
    expect(alone.open(binding, wrapped, sealed)).toBeNull();
    expect(alone.open(binding, rewrapped ?? '', sealed)?.reveal()).toBe('text');
  });

  it('never uses an IV twice', () => {
    const wrapped = cipher.newKey('r');
    const ivs = Array.from({ length: 500 }, () => cipher.seal(binding, wrapped, new Secret('x')).split('.')[2]);
    expect(new Set(ivs).size).toBe(500);
  });
});

describe('the key ring', () => {
  it.each([
    ['a short key', `k1:${Buffer.alloc(16, 1).toString('base64')}`, 'k1', /ENCRYPTION_KEYS: key k1 has 16 bytes/],
    ['a key of zeros', `k1:${Buffer.alloc(32).toString('base64')}`, 'k1', /ENCRYPTION_KEYS: key k1 is all zero/],
    ['an id given twice', `k1:${key(1)},k1:${key(2)}`, 'k1', /ENCRYPTION_KEYS holds the id k1 twice/],
    ['one key under two ids', `k1:${key(1)},k2:${key(1)}`, 'k1', /ENCRYPTION_KEYS: keys k1 and k2 are the same bytes/],
    ['no id', key(1), 'k1', /ENCRYPTION_KEYS needs entries/],
    ['an unknown active key', `k1:${key(1)}`, 'k9', /ENCRYPTION_ACTIVE_KEY_ID names k9/],
    ['a key in the place of its id', `k1:${key(1)}`, key(1), /^ {2}ENCRYPTION_ACTIVE_KEY_ID needs the id of a key in ENCRYPTION_KEYS$/m],
    ['nothing', ' ', 'k1', /ENCRYPTION_ACTIVE_KEY_ID/],
  ])('refuses %s and names the variable', (_, keys, active, message) => {
    expect(() => KeyRing.parse(keys, active)).toThrow(ConfigurationError);
    expect(() => KeyRing.parse(keys, active)).toThrow(message);
  });
});

describe('a secret', () => {
  it.each([
    ['template', (secret: Secret) => `${secret.toString()}`],
    ['JSON', (secret: Secret) => JSON.stringify({ secret })],
    ['inspection', (secret: Secret) => inspect({ secret })],
    ['key ring', () => inspect(ring, { depth: 9 })],
  ])('is not printed by %s', (_, print) => {
    expect(print(new Secret('sk-planted-key'))).toContain('[sealed]');
    expect(print(new Secret('sk-planted-key'))).not.toContain('planted');
  });
});
