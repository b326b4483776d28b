import { describe, expect, it } from '@jest/globals';
import { addChips } from './chip-list.js';

const rules = { most: 3, longest: 6 };

describe('addChips', () => {
  it('splits at commas, tidies spaces and drops repeats', () => {
    expect(addChips(['Flux'], ' LoRA ,flux, art  x ', rules)).toEqual({ chips: ['Flux', 'LoRA', 'art x'], refused: null, renamed: null });
  });

  it('says when the list is full', () => {
    expect(addChips(['a', 'b', 'c'], 'd', rules)).toEqual({ chips: ['a', 'b', 'c'], refused: '3 is the most. Remove one to add another.', renamed: null });
  });

  it.each([
    [[], 'SD', { chips: ['Stable Diffusion'], renamed: '“SD” is called Stable Diffusion here.' }],
    [['Stable Diffusion'], 'sd', { chips: ['Stable Diffusion'], renamed: '“sd” is called Stable Diffusion here.' }],
    [[], 'flux', { chips: ['Flux'], renamed: null }],
    [[], 'glass', { chips: ['glass'], renamed: null }],
  ])('with %j, %s leads to the name in the vocabulary', (chips, typed, change) => {
    const names = new Map([['sd', 'Stable Diffusion'], ['flux', 'Flux']]);
    const canonical = (text: string) => names.get(text.toLowerCase()) ?? text;
    expect(addChips(chips, typed, { most: 3, longest: 20, canonical })).toMatchObject({ ...change, refused: null });
  });

  it('counts code points, not units', () => {
    expect(addChips([], '🙂🙂🙂🙂🙂🙂', rules).refused).toBeNull();
    expect(addChips([], 'seventh', rules).refused).toContain('6 characters');
  });
});
