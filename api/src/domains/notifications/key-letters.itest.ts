import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testVariable } from '../../../test/test-environment.js';
import { startTestContext, type TestContext } from '../../../test/test-worker.js';
import { WorkerModule } from '../../worker.module.js';
import { aUser, type SavedUser } from '../identity/testing/a-user.js';
import { SendKeyLetters } from './jobs/send-key-letters.handler.js';

interface ReceivedMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const sendgrid = testVariable('TEST_SENDGRID_URL');
let context: TestContext;
let ada: SavedUser;
let keyId: string;

beforeAll(async () => {
  Object.assign(process.env, { SENDGRID_BASE_URL: sendgrid, SENDGRID_API_KEY: testVariable('TEST_SENDGRID_API_KEY'), MAIL_FROM: 'hall@guildhall.example' });
  context = await startTestContext({ imports: [WorkerModule] });
});
beforeEach(async () => {
  [ada, keyId] = [await aUser().save(context.database), randomUUID()];
  await context.database.execute(
    `INSERT INTO api_keys (id, user_id, provider, wrapped_key, sealed_value, last_four, status, created_at, updated_at)
     VALUES ($1, $2, 'ANTHROPIC', 'v1.k1.a.b.c', 'v1.dek.a.b.c', 'zz42', 'ACTIVE', now(), now() - interval '1 minute')`,
    [keyId, ada.id],
  );
});
afterAll(async () => {
  await context.close();
  for (const name of ['SENDGRID_BASE_URL', 'SENDGRID_API_KEY', 'MAIL_FROM']) Reflect.deleteProperty(process.env, name);
});

async function mails(): Promise<ReceivedMail[]> {
  const all = (await (await fetch(`${sendgrid}/mail.json`)).json()) as ReceivedMail[];
  return all.filter(({ to }) => to.includes(`${ada.discordUsername}@example.test`));
}

const wrong = (problem: string, told: string | null = problem) => ({
  mark: () => context.database.execute('UPDATE api_keys SET told_problem = $2 WHERE id = $1', [keyId, told]),
  event: { id: randomUUID(), type: 'byok.key-problem', payload: { keyId, userId: ada.id, provider: 'ANTHROPIC', problem }, occurredAt: new Date() } as never,
});
const send = (event: never) => context.module.get(SendKeyLetters).handle(event);

describe('a letter about a key', () => {
  it.each([
    ['KEY_REFUSED', 'Anthropic refuses your API key', 'Save another key'],
    ['QUOTA_EXHAUSTED', 'Your Anthropic account has no credit left', 'Add credit'],
    ['UNREADABLE', 'Enter your Anthropic API key again', 'Enter the key again'],
  ])('(%s) says what happened and what to do, in text and HTML, once, and holds nothing of the key', async (problem, subject, todo) => {
    const { mark, event } = wrong(problem);
    await mark();
    for (const _ of [1, 2]) await send(event);
    const [mail, ...more] = await mails();
    expect([mail?.subject, more]).toEqual([subject, []]);
    for (const body of [mail?.text, mail?.html]) {
      expect(body).toContain(todo);
      expect(body).toContain('http://localhost:4000/app/api-keys');
      expect(body).not.toContain('zz42');
    }
  });

  it('is not written about what has been put right, nor to whom nobody can write', async () => {
    await wrong('KEY_REFUSED', null).mark();
    await send(wrong('KEY_REFUSED').event);
    await wrong('QUOTA_EXHAUSTED').mark();
    await send(wrong('KEY_REFUSED').event);
    await context.database.execute('UPDATE users SET email_verified = false WHERE id = $1', [ada.id]);
    await send(wrong('QUOTA_EXHAUSTED').event);
    expect(await mails()).toEqual([]);
  });

  it('comes once of many calls that failed, from the first event to the mail', async () => {
    const payload = { keyId, userId: ada.id, provider: 'ANTHROPIC', problem: 'KEY_REFUSED', calledAt: new Date().toISOString() } as const;
    for (let call = 0; call < 5; call += 1) await context.database.transaction((tx) => tx.emit({ type: 'models.key-failed', payload }));
    const waiting = () => context.database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM outbox_events WHERE done_at IS NULL`);
    const until = performance.now() + 20_000;
    while (((await mails()).length === 0 || (await waiting())[0]?.count !== 0) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await mails()).toHaveLength(1);
    expect(await context.database.query('SELECT status, told_problem FROM api_keys WHERE id = $1', [keyId])).toEqual([{ status: 'INVALID', told_problem: 'KEY_REFUSED' }]);
  });
});
