import { describe, expect, it } from '@jest/globals';
import { type ModelOffer, modelProblem, offersFor, priceWords } from './model-offers.js';

const offer = (model: string, parts: Partial<ModelOffer> = {}): ModelOffer => ({ model, name: model, inputPerMillion: '250000000', outputPerMillion: '2000000000', contextTokens: null, ...parts });
const offers = [offer('gpt-5'), offer('gpt-5-mini'), offer('o4-mini', { name: 'O4 Mini' }), offer('mini-1')];

describe('offersFor', () => {
  it.each([
    ['', ['gpt-5', 'gpt-5-mini', 'o4-mini', 'mini-1']],
    [' GPT-5', ['gpt-5', 'gpt-5-mini']],
    ['mini', ['mini-1', 'gpt-5-mini', 'o4-mini']],
    ['claude', []],
  ])('%j', (text, models) => expect(offersFor(text, offers).map(({ model }) => model)).toEqual(models));

  it('offers no more than can be looked over', () => expect(offersFor('', Array.from({ length: 300 }, (_, place) => offer(`m-${place}`)))).toHaveLength(8));
});

describe('priceWords', () => {
  it.each([
    [{}, '$0.25 in, $2.00 out a million tokens'],
    [{ inputPerMillion: '75000000' }, '$0.075 in, $2.00 out a million tokens'],
  ])('%j', (parts, words) => expect(priceWords(offer('m', parts))).toBe(words));
});

describe('modelProblem', () => {
  it.each([
    [' gpt-5 ', null],
    ['=HYPERLINK("https://evil.example")', null],
    ['  ', 'Name a model'],
    ['m'.repeat(201), '200 characters'],
  ])('%j', (text, words) => {
    if (words === null) expect(modelProblem(text)).toBeNull();
    else expect(modelProblem(text)).toContain(words);
  });
});
