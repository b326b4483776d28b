import { describe, expect, it } from '@jest/globals';
import type { AIProvider } from '@guildhall/contracts';
import fc from 'fast-check';
import { GptTokenCounter } from './gpt-token-counter.js';

const counter = new GptTokenCounter();
const modelOf = (provider: AIProvider) => ({ provider, model: 'gpt-4o', at: new Date('2026-11-25T12:00:00Z') });
const gpt = modelOf('OPENAI');

describe('tokens of a text', () => {
  it.each([
    ['', 0],
    ['Hello, world!', 4],
    ['The quick brown fox jumps over the lazy dog.', 10],
    ['안녕하세요', 2],
    // Text that looks like a mark of the encoding's own is text.
    ['<|endoftext|>', 7],
  ])('%j: %d', (text, tokens) => {
    expect(counter.countText(gpt, text)).toBe(tokens);
  });

  it('are counted on the high side for those who publish no encoding', () => {
    const text = 'The quick brown fox jumps over the lazy dog.';
    expect((['ANTHROPIC', 'GOOGLE', 'HUGGINGFACE'] as const).map((provider) => counter.countText(modelOf(provider), text))).toEqual([15, 12, 13]);
  });

  it('of a prompt are those of its messages, and what each message and the answer add', () => {
    expect(counter.countPrompt(gpt, [])).toBe(3);
    expect(counter.countPrompt(gpt, [{ role: 'system', content: 'Hello, world!' }, { role: 'user', content: '' }])).toBe(3 + 4 + 4 + 4);
  });

  it('are never more than its bytes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => expect(counter.countText(gpt, text)).toBeLessThanOrEqual(Buffer.byteLength(text))));
  });

  it('are near those of one piece where a run is cut', () => {
    // 500 when the encoder takes the whole run: the cut costs at most a token each hundred letters.
    expect(counter.countText(gpt, 'a'.repeat(4_000))).toBeGreaterThanOrEqual(500);
    expect(counter.countText(gpt, 'a'.repeat(4_000))).toBeLessThanOrEqual(540);
  });

  // Whole, 200,000 letters take half a minute: this one would meet the runner's own limit of time.
  it.each([
    ['letters', 'a'],
    ['scripts without spaces', '각'],
    ['marks', '\u0301'],
    ['spaces', ' '],
    ['joiners', '\u200d'],
    ['halves of characters', '\ud800'],
  ])('of very long runs of %s are counted too', (_, unit) => {
    expect(counter.countText(gpt, unit.repeat(200_000))).toBeGreaterThan(0);
  });
});
