import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../policy/policy-exceptions.js';
import { decodeCursor, encodeCursor } from './cursor.js';

describe('cursors', () => {
  it('read back what was written', () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, number) => {
        const [back, figure] = decodeCursor('list', encodeCursor('list', [text, number]), ['string', 'number']);
        expect(back).toBe(text);
        expect(figure).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it.each([
    ['another list', encodeCursor('other', ['a'])],
    ['too long', encodeCursor('list', ['a', 'b'])],
    ['another type', encodeCursor('list', [1])],
    ['made up', 'x'.repeat(40)],
    ['empty', ''],
    ['an object', Buffer.from('{"0":"list"}').toString('base64url')],
  ])('refuse one that is %s', (_, cursor) => {
    expect(() => decodeCursor('list', cursor, ['string'])).toThrow(Refusal);
  });
});
