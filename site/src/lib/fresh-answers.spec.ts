import { beforeEach, describe, expect, it } from '@jest/globals';
import { FreshAnswers } from './fresh-answers.js';

describe('FreshAnswers', () => {
  const asked: { readonly address: string; readonly tag: string | null }[] = [];
  const answers: Response[] = [];

  beforeEach(() => {
    asked.length = 0;
    answers.length = 0;
    globalThis.fetch = async (address, options) => {
      asked.push({ address: String(address), tag: new Headers(options?.headers).get('if-none-match') });
      return answers.shift() ?? new Response(null, { status: 503 });
    };
  });

  const answer = (value: unknown, tag: string): Response => new Response(JSON.stringify(value), { headers: { etag: tag } });

  it('asks with the tag of what it has, and says nothing when that is still what there is', async () => {
    const fresh = new FreshAnswers('/api/activity');
    answers.push(answer({ items: [1] }, '"one"'), new Response(null, { status: 304 }), answer({ items: [2] }, '"two"'), new Response(null, { status: 304 }));
    expect(await fresh.next()).toEqual({ items: [1] });
    expect(await fresh.next()).toBeUndefined();
    expect(await fresh.next()).toEqual({ items: [2] });
    expect(await fresh.next()).toBeUndefined();
    expect(asked.map(({ tag }) => tag)).toEqual([null, '"one"', '"one"', '"two"']);
    expect(new Set(asked.map(({ address }) => address))).toEqual(new Set(['/api/activity']));
  });

  it('keeps its tag through a failure', async () => {
    const fresh = new FreshAnswers('/api/activity');
    answers.push(answer({}, '"one"'), new Response(null, { status: 503 }), new Response(null, { status: 304 }));
    await fresh.next();
    expect(await fresh.next()).toBeUndefined();
    await fresh.next();
    expect(asked.at(-1)?.tag).toBe('"one"');
  });
});
