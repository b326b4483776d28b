import { describe, expect, it } from '@jest/globals';
import { queueCommand, takesLetters } from './queue-letters.js';

const press = { key: 'a', ctrlKey: false, metaKey: false, altKey: false, repeat: false, typing: false };

describe('queueCommand', () => {
  it.each([
    ['a', 'approve'],
    ['R', 'reject'],
    ['j', 'next'],
    ['k', 'previous'],
    ['x', null],
  ])('%s', (key, command) => expect(queueCommand({ ...press, key })).toBe(command));

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { typing: true }])('leaves %j alone', (part) => {
    expect(queueCommand({ ...press, ...part })).toBeNull();
  });
});

describe('takesLetters', () => {
  it('knows where letters are typed', () => {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    expect([document.createElement('textarea'), document.createElement('input'), box, document.createElement('a'), null].map(takesLetters)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
