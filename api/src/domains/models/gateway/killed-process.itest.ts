import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import type { PayingKey } from '../model/chat.js';
import { aPayingKey, aRequest } from '../testing/a-paying-key.js';
import { gatewayOn } from '../testing/gateway-on.js';
import { LocalModels } from '../testing/local-models.js';

let db: TestDatabase;
let models: LocalModels;

beforeAll(async () => {
  [db, models] = await Promise.all([openTestDatabase(), LocalModels.start()]);
});

afterAll(async () => {
  await models.close();
  await db.close();
});

/** Starts a call in a process of its own and kills that after the first word. */
async function killedInTheMiddle({ keyId, userId, provider }: PayingKey): Promise<void> {
  const file = join(import.meta.dirname, '../../../../../dist/api/src/domains/models/testing/gateway-process.js');
  const env = { ...models.environment, DATABASE_URL: db.url, PAYER: JSON.stringify({ keyId, userId, provider }), PATH: process.env['PATH'] };
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [word] = (await once(child.stdout, 'data')) as [Buffer];
  expect(word.toString()).toMatch(/^TEXT/);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a process that is killed while a model answers', () => {
  it('leaves what it reserved, and its row says what it may have cost', async () => {
    const [on, request] = [gatewayOn(db, models.config()), aRequest()];
    const price = on.pricing.worstCaseOf({ provider: 'OPENAI', model: request.model, at: db.clock.now() }, { inputTokens: 1_000, maxOutputTokens: request.maxOutputTokens });
    const payer = await aPayingKey().allowing(price ?? 0n).save(db.database);
    models.fail({ act: 'slow' });
    await killedInTheMiddle(payer);
    models.recover();
    db.clock.set(new Date());
    expect([await on.rows(payer.keyId), await on.underWay(payer.keyId)]).toEqual([[], 1]);
    expect(await on.reserve.run(payer, request)).toMatchObject({ kind: 'REFUSED', failure: { kind: 'BUDGET_REACHED' } });
    db.clock.advance(3_600);
    expect([await on.settleLost.run(), await on.settleLost.run()]).toEqual([1, 0]);
    const [row] = await on.rows(payer.keyId);
    expect(row).toMatchObject({ outcome: 'LOST', basis: 'UNKNOWN' });
    expect(row?.cost).toBeGreaterThan(0n);
    expect(await on.reserve.run(payer, request)).toMatchObject({ kind: 'REFUSED', failure: { kind: 'BUDGET_REACHED' } });
  });
});
