import { describe, expect, it } from '@jest/globals';
import { GatheredReads } from './gathered-reads.js';

describe('GatheredReads', () => {
  it('reads together what is asked for together, and gives each its own', async () => {
    const reads: (readonly number[])[] = [];
    const doubled = new GatheredReads<number, number>((keys) => {
      reads.push(keys);
      return Promise.resolve(keys.map((key) => key * 2));
    });
    expect(await Promise.all([doubled.one(1), doubled.one(2), doubled.one(1)])).toEqual([2, 4, 2]);
    expect(await doubled.one(7)).toBe(14);
    expect(reads).toEqual([[1, 2, 1], [7]]);
  });

  it('fails for all who asked when the read fails, and reads again the next time', async () => {
    let fails = true;
    const reads = new GatheredReads<number, number>((keys) => (fails ? Promise.reject(new Error('gone')) : Promise.resolve(keys)));
    const outcomes = await Promise.allSettled([reads.one(1), reads.one(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await reads.one(3)).toBe(3);
  });

  it('says so when a value is missing', async () => {
    const reads = new GatheredReads<number, number>(() => Promise.resolve([]));
    await expect(reads.one(1)).rejects.toThrow('is missing');
  });
});
