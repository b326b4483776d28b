import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emailKey } from './email-key.js';

const letters = (alphabet: string, max = 12) => fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: max });
const word = letters('abcdefghijklmnopqrstuvwxyz0123456789_');
const local = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('.'));
const lenientHost = fc.constantFrom('gmail.com', 'googlemail.com', 'proton.me', 'protonmail.com', 'pm.me');
const taggedHost = fc.constantFrom('outlook.com', 'hotmail.com', 'icloud.com', 'fastmail.com', 'gmail.com');
const otherHost = fc.constantFrom('example.com', 'mail.example.org', 'yahoo.com', 'xn--bcher-kva.example');

describe('the key of an address', () => {
  it.each([
    ['Ada@Example.COM', 'ada@example.com'],
    ['  ada@example.com ', 'ada@example.com'],
    ['A.d.a+guild@gmail.com', 'ada@gmail.com'],
    ['ada@googlemail.com', 'ada@gmail.com'],
    ['a.da+x@pm.me', 'ada@proton.me'],
    ['a.da+x@outlook.com', 'a.da@outlook.com'],
    ['a.da+x@example.com', 'a.da+x@example.com'],
    ['+tag@gmail.com', '+tag@gmail.com'],
    ['info@Bücher.example', 'info@xn--bcher-kva.example'],
    ['ada@gmail.com\r\nBcc: all@example.com', null],
    ['ada', null],
    ['', null],
  ])('%j is %j', (address, key) => {
    expect(emailKey(address)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(local, fc.option(word), fc.oneof(lenientHost, taggedHost, otherHost), (name, tag, host) => {
        const key = emailKey(tag === null ? `${name}@${host}` : `${name}+${tag}@${host}`);
        expect(key).not.toBeNull();
        expect(emailKey(key ?? '')).toBe(key);
      }),
    );
  });

  it('does not see case', () => {
    fc.assert(
      fc.property(local, fc.oneof(lenientHost, taggedHost, otherHost), (name, host) => {
        expect(emailKey(`${name.toUpperCase()}@${host.toUpperCase()}`)).toBe(emailKey(`${name}@${host}`));
      }),
    );
  });

  it('does not see dots and tags where the provider ignores them', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), word, lenientHost, (words, tag, host) => {
        const plain = emailKey(`${words.join('')}@${host}`);
        expect(emailKey(`${words.join('.')}@${host}`)).toBe(plain);
        expect(emailKey(`${words.join('.')}+${tag}@${host}`)).toBe(plain);
      }),
    );
    fc.assert(fc.property(local, word, taggedHost, (name, tag, host) => expect(emailKey(`${name}+${tag}@${host}`)).toBe(emailKey(`${name}@${host}`))));
  });

  it('keeps apart what may be two people', () => {
    fc.assert(
      fc.property(local, local, otherHost, (one, other, host) => {
        expect(emailKey(`${one}@${host}`) === emailKey(`${other}@${host}`)).toBe(one === other);
      }),
    );
  });
});
