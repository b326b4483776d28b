import { describe, expect, it } from '@jest/globals';
import { letterCommand, pressOf, takesLetters } from './press.js';

const press = { key: 'a', ctrlKey: false, metaKey: false, altKey: false, repeat: false, typing: false };
const commands = { a: 'accept', j: 'next' } as const;

describe('letterCommand', () => {
  it.each([
    ['a', 'accept'],
    ['J', 'next'],
    ['x', null],
  ])('%s', (key, command) => expect(letterCommand({ ...press, key }, commands)).toBe(command));

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { typing: true }])('leaves %j alone', (part) => {
    expect(letterCommand({ ...press, ...part }, commands)).toBeNull();
  });

  it('reads a keyboard event', () => {
    const field = document.createElement('textarea');
    const presses: unknown[] = [];
    field.addEventListener('keydown', (event) => presses.push(pressOf(event)));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true }));
    expect(presses).toEqual([{ ...press, ctrlKey: true, typing: true }]);
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
