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

/** A sealed text with one character changed to another of its alphabet. */
function flip(text: string, at: number): string {
  const index = at % text.length;
  const changed = text[index] === 'A' ? 'B' : 'A';
  return text.slice(0, index) + changed + text.slice(index + 1);
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

  it('refuses a value or a key with any character changed', () => {
    const wrapped = cipher.newKey('r');
    const sealed = cipher.seal(binding, wrapped, new Secret('sk-planted-key'));
    fc.assert(
      fc.property(fc.nat(10_000), (at) => {
        const spoiltValue = flip(sealed, at);
        const spoiltKey = flip(wrapped, at);
        // The id of the data key is a label and not part of what is authenticated.
        fc.pre(spoiltValue.split('.')[1] === 'dek');
        expect(cipher.open(binding, wrapped, spoiltValue)).toBeNull();
        expect(cipher.open(binding, spoiltKey, sealed)).toBeNull();
      }),
    );
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
    ['no id', key(1), 'k1', /ENCRYPTION_KEYS needs entries/],
    ['an unknown active key', `k1:${key(1)}`, 'k9', /ENCRYPTION_ACTIVE_KEY_ID names k9/],
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
