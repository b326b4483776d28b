import { describe, expect, it } from '@jest/globals';
import { connectionWords } from './connection-words.js';

describe('connectionWords', () => {
  it.each([
    [false, 0, 'You are offline. What you type is kept'],
    [true, 0, 'Guildhall does not answer. What you type is kept'],
    [false, 1, 'You are offline. Your save waits'],
    [true, 3, 'Guildhall does not answer. 3 changes wait'],
  ])('network %s, %i held: %s', (network, held, words) => {
    expect(connectionWords(network, held)).toContain(words);
  });
});
