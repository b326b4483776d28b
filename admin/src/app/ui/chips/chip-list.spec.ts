import { describe, expect, it } from '@jest/globals';
import { addChips } from './chip-list.js';

const rules = { most: 3, longest: 6 };

describe('addChips', () => {
  it('splits at commas, tidies spaces and drops repeats', () => {
    expect(addChips(['Flux'], ' LoRA ,flux, art  x ', rules)).toEqual({ chips: ['Flux', 'LoRA', 'art x'], refused: null });
  });

  it('says when the list is full', () => {
    expect(addChips(['a', 'b', 'c'], 'd', rules)).toEqual({ chips: ['a', 'b', 'c'], refused: '3 is the most. Remove one to add another.' });
  });

  it('counts code points, not units', () => {
    expect(addChips([], '🙂🙂🙂🙂🙂🙂', rules).refused).toBeNull();
    expect(addChips([], 'seventh', rules).refused).toContain('6 characters');
  });
});
