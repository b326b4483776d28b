import { describe, expect, it } from '@jest/globals';
import { apiFailureFrom } from '../../../data/api-failure.js';
import { aUsage } from '../testing/a-usage.js';
import { lastDays, type Usage, UsageReport, type UsagePort } from './usage-report.js';

/** A report over a server that answers every period at once. */
function reportOf(answer: UsagePort['usage'] = async (period) => aUsage({ period: period ?? '2026-11' })) {
  const asked: (string | null)[] = [];
  const report = new UsageReport({ usage: (period) => (asked.push(period), answer(period)) });
  return { report, asked };
}

describe('UsageReport', () => {
  it('begins with the current month, and the trend of 30 days', async () => {
    const { report, asked } = reportOf();
    await report.show(null);
    expect([asked, report.period(), report.trend()?.period, report.phase()]).toEqual([[null, lastDays], '2026-11', lastDays, 'ready']);
  });

  it('shows an earlier month with its own days', async () => {
    const { report, asked } = reportOf();
    await report.show(null);
    await report.show('2026-09');
    expect([asked.slice(2), report.usage()?.period, report.trend()?.period]).toEqual([['2026-09'], '2026-09', '2026-09']);
    await report.show('2026-11');
    expect(asked.slice(3)).toEqual(['2026-11', lastDays]);
  });

  it('drops an answer that comes after a newer question', async () => {
    const answers = new Map<string | null, (usage: Usage) => void>();
    const { report } = reportOf((period) => new Promise((resolve) => answers.set(period, resolve)));
    const first = report.show('2026-09');
    const second = report.show('2026-08');
    answers.get('2026-08')?.(aUsage({ period: '2026-08' }));
    await second;
    answers.get('2026-09')?.(aUsage({ period: '2026-09' }));
    await first;
    expect([report.usage()?.period, report.period(), report.busy()]).toEqual(['2026-08', '2026-08', false]);
  });

  it('keeps what is shown when a reading fails', async () => {
    let down = false;
    const { report } = reportOf(async () => {
      if (down) throw apiFailureFrom({}, 'OFFLINE');
      return aUsage();
    });
    await report.show(null);
    down = true;
    await report.reload();
    expect([report.phase(), report.usage()?.totals.calls, report.failure()?.code]).toEqual(['ready', 1, 'OFFLINE']);
  });

  it('fails whole when the first reading fails', async () => {
    const { report } = reportOf(async () => Promise.reject(apiFailureFrom({}, 'UNAVAILABLE')));
    await report.show(null);
    expect([report.phase(), report.failure()?.code]).toEqual(['failed', 'UNAVAILABLE']);
  });
});
