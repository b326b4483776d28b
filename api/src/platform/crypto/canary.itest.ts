import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { SystemRandomness } from '../clock/randomness.js';
import { KeyCanary } from './canary.js';
import { KeyRing } from './key-ring.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
let test: TestDatabase;

beforeEach(async () => {
  test = await openTestDatabase();
});

afterEach(() => test.close());

/** What happens at the start of a process with these variables. */
function start(keys: string, activeId: string): Promise<void> {
  return new KeyCanary(test.database, KeyRing.parse(keys, activeId), new SystemRandomness()).onModuleInit();
}

describe('the canaries of keys', () => {
  it('let the same keys start again, in two processes at once', async () => {
    await Promise.all([start(`k1:${key(1)}`, 'k1'), start(`k1:${key(1)}`, 'k1')]);
    await start(`k1:${key(1)}`, 'k1');
  });

  it('let a new key join and an old one leave', async () => {
    await start(`k1:${key(1)}`, 'k1');
    await start(`k1:${key(1)},k2:${key(2)}`, 'k2');
    await start(`k2:${key(2)}`, 'k2');
  });

  it('refuse another key under a known id, naming the variable', async () => {
    await start(`k1:${key(1)}`, 'k1');
    await expect(start(`k1:${key(2)}`, 'k1')).rejects.toThrow(/ENCRYPTION_KEYS: key k1 is not the one/);
  });

  it('refuse it also for a key that only opens what is old', async () => {
    await start(`k1:${key(1)}`, 'k1');
    await expect(start(`k1:${key(3)},k2:${key(2)}`, 'k2')).rejects.toThrow(/ENCRYPTION_KEYS: key k1 is not the one/);
  });

  it('refuse when the stored text was altered', async () => {
    await start(`k1:${key(1)}`, 'k1');
    await test.database.execute(`UPDATE encryption_canaries SET sealed = 'v1.k1.x.y.z'`);
    await expect(start(`k1:${key(1)}`, 'k1')).rejects.toThrow(/ENCRYPTION_KEYS/);
  });

  it('hold nothing of the key', async () => {
    await start(`k1:${key(1)}`, 'k1');
    const rows = await test.database.query<{ sealed: string }>('SELECT sealed FROM encryption_canaries');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sealed).not.toContain(key(1).slice(0, 20));
  });
});
