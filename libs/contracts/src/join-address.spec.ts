import { describe, expect, test } from '@jest/globals';
import { joinAddress } from './join-address.js';

describe('joinAddress', () => {
  test.each([
    ['https://discord.gg/guildhall', 'https://discord.gg/guildhall'],
    ['https://forum.example/join?from=hall#top', 'https://forum.example/join?from=hall#top'],
    ['http://127.0.0.1:26443/github/join', 'http://127.0.0.1:26443/github/join'],
    ['http://localhost/', 'http://localhost/'],
  ])('takes %s', (text, address) => {
    expect(joinAddress(text)).toBe(address);
  });

  test.each([
    'http://discord.gg/guildhall',
    'http://localhost.evil.example/',
    'http://127.0.0.1@evil.example/',
    'http://127.0.0.1:26443@evil.example/',
    'https://discord.gg@evil.example/',
    'javascript:alert(1)//http://localhost/',
    'discord.gg/guildhall',
    '',
  ])('refuses %j', (text) => {
    expect(joinAddress(text)).toBeNull();
  });
});
