import { describe, expect, it } from '@jest/globals';
import { AnswerReader } from './answer-reader.js';

const piece = (delta: unknown, finish: unknown = null, more: object = {}) => ({ choices: [{ index: 0, delta, finish_reason: finish }], ...more });

function read(...chunks: readonly unknown[]) {
  const reader = new AnswerReader();
  const texts = chunks.map((chunk) => reader.take(chunk));
  return { texts, ...reader.heard };
}

describe('pieces of an answer', () => {
  it('become a text, an end and a count', () => {
    const usage = { prompt_tokens: 3, completion_tokens: 2 };
    expect(read(piece({ role: 'assistant', content: '' }), piece({ content: 'So' }), piece({ content: ' be it' }), piece({}, 'stop'), { choices: [], usage })).toMatchObject({
      ...{ texts: ['', 'So', ' be it', '', ''], text: 'So be it', finish: 'STOP' },
      usage: { inputTokens: 3, outputTokens: 2 },
    });
  });

  it.each([
    ['stop', 'STOP'],
    ['length', 'LENGTH'],
    ['content_filter', 'REFUSED'],
    ['tool_calls', 'STOP'],
    ['', null],
    [null, null],
    [7, null],
  ])('ended by %j are %s', (reason, finish) => {
    expect(read(piece({ content: 'a' }, reason)).finish).toBe(finish);
  });

  it('that refuse in words are a refusal', () => {
    expect(read(piece({ refusal: 'I cannot' }), piece({}, 'stop'))).toMatchObject({ text: 'I cannot', finish: 'REFUSED' });
  });

  it('count what was said last, for those who say it in each', () => {
    const so = (output: number) => ({ usage: { prompt_tokens: 3, completion_tokens: output } });
    expect(read(piece({ content: 'a' }, null, so(1)), piece({ content: 'b' }, 'stop', so(2)), { usage: 'nonsense' }).usage).toMatchObject({ outputTokens: 2 });
  });

  it.each([[null], [undefined], ['text'], [7], [[]], [{}], [{ choices: 'x' }], [{ choices: [null] }], [{ choices: [{}] }], [{ choices: [{ delta: null }] }], [piece({ content: ['a'] })], [piece({ content: 7, refusal: {} })]])(
    'may be anything: %j adds nothing',
    (chunk) => expect(read(chunk)).toEqual({ texts: [''], text: '', finish: null, usage: null }),
  );
});
