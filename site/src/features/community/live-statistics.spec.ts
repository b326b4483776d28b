/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import './live-statistics.js';

const MINUTE = 60_000;

const page = `
  <live-statistics><b data-figure="creators">12</b><b data-figure="items">40</b></live-statistics>
  <article data-platform="REDDIT">
    <b class="figure">900</b><span class="activity-level low">Quiet</span>
    <p class="meta"><span data-counted>Counted</span> <time datetime="2026-03-02T09:00:00.000Z" data-relative>2 March</time></p>
  </article>`;

const reddit = { platform: 'REDDIT', name: 'r/guildhall', joinUrl: 'https://www.reddit.com/r/guildhall', active: 100 };

describe('figures that somebody looks at', () => {
  const asked: string[] = [];
  let answer: () => object = () => ({});
  const text = (selector: string): string | null | undefined => document.querySelector(selector)?.textContent;

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-03-02T10:00:00.000Z') });
    // jsdom has none, and names of platforms need none.
    Object.assign(globalThis, { CSS: { escape: (name: string) => name } });
    asked.length = 0;
    globalThis.fetch = async (address) => {
      asked.push(String(address));
      return { ok: true, headers: new Headers(), json: async () => answer() } as Response;
    };
    document.body.innerHTML = page;
  });

  afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
  });

  it('are asked for every two minutes, and written where they stand', async () => {
    answer = () => ({ statistics: { creators: 13, items: 1_204 }, platforms: [{ ...reddit, members: 1_000, level: 'VERY_HIGH', asOf: '2026-03-02T09:58:00.000Z', stale: false }] });
    await jest.advanceTimersByTimeAsync(2 * MINUTE - 1);
    expect(asked).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(asked).toEqual(['/api/community/statistics']);
    expect([text('[data-figure=creators]'), text('[data-figure=items]'), text('.figure'), text('.activity-level')]).toEqual(['13', '1,204', '1,000', 'Very active']);
  });

  it('stay with a mark where a platform gives no new ones', async () => {
    answer = () => ({ statistics: { creators: 12 }, platforms: [{ ...reddit, members: 900, level: 'LOW', asOf: '2026-03-02T09:00:00.000Z', stale: true }] });
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    expect([text('.figure'), text('[data-counted]'), text('[data-figure=items]')]).toEqual(['900', 'Out of date: counted', '40']);
    expect(document.querySelector('.meta')?.classList.contains('stale')).toBe(true);
  });

  it('stay as they are when the answer is none of ours', async () => {
    answer = () => ({ statistics: null });
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    expect([text('[data-figure=creators]'), text('.figure')]).toEqual(['12', '900']);
  });
});
