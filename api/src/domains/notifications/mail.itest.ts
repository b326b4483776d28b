import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testVariable } from '../../../test/test-environment.js';
import { startTestContext, type TestContext } from '../../../test/test-worker.js';
import { WorkerModule } from '../../worker.module.js';
import { aCreator } from '../creators/testing/a-creator.js';
import { SendInquiryLetters } from './jobs/send-inquiry-letters.handler.js';

interface ReceivedMail {
  readonly to: readonly string[];
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly customArgs: Readonly<Record<string, string>>;
}

const sendgrid = testVariable('TEST_SENDGRID_URL');
let context: TestContext;

beforeAll(async () => {
  Object.assign(process.env, { SENDGRID_BASE_URL: sendgrid, SENDGRID_API_KEY: testVariable('TEST_SENDGRID_API_KEY'), MAIL_FROM: 'hall@guildhall.example' });
  context = await startTestContext({ imports: [WorkerModule] });
});

afterAll(async () => {
  await context.close();
  for (const name of ['SENDGRID_BASE_URL', 'SENDGRID_API_KEY', 'MAIL_FROM']) Reflect.deleteProperty(process.env, name);
});

let client: string;

beforeEach(() => {
  client = `bo-${randomUUID().slice(0, 8)}@mail.example`;
});

// Other test files use the same provider: what counts is who a mail went to.
async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const all = (await (await fetch(`${sendgrid}/mail.json`)).json()) as ReceivedMail[];
  return all.filter(({ to }) => to.includes(address));
}

async function arrived(address: string, count = 1, withinMs = 15_000): Promise<ReceivedMail[]> {
  const until = performance.now() + withinMs;
  for (;;) {
    const mails = await mailsTo(address);
    if (mails.length >= count) return mails;
    if (performance.now() > until) throw new Error(`${mails.length} of ${count} mails to ${address} arrived.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface InquiryOver {
  readonly status?: string;
  readonly subject?: string;
  readonly name?: string;
  readonly message?: string;
}

async function anInquiry(over: InquiryOver = {}): Promise<{ id: string; creatorId: string; creatorEmail: string }> {
  const { database } = context;
  const creator = await aCreator().save(database);
  const creatorEmail = `creator-${creator.id}@mail.example`;
  await database.execute('UPDATE users SET email = $2, email_verified = true WHERE id = $1', [creator.id, creatorEmail]);
  const id = randomUUID();
  const status = over.status ?? 'NEW';
  const delivered = status === 'UNCONFIRMED' ? null : new Date();
  const completed = status === 'COMPLETED' ? new Date() : null;
  await database.execute(
    `INSERT INTO inquiries (id, creator_id, client_name, client_email, client_email_key, subject, message, budget, sender_key, status, created_at,
       delivered_at, client_completed_at, creator_completed_at, completed_at, updated_at)
     VALUES ($1, $2, $3, $4, $4, $5, $6, '2,000 €', 'k', $7, now(), $8, $9, $9, $9, now())`,
    [id, creator.id, over.name ?? 'Bo', client, over.subject ?? 'A cover', over.message ?? 'A cover for issue nine,\nin two weeks.', status, delivered, completed],
  );
  return { id, creatorId: creator.id, creatorEmail };
}

describe('letters about an inquiry', () => {
  it('ask an address that nobody vouched for, quoting nothing of what was written', async () => {
    const { id } = await anInquiry({ status: 'UNCONFIRMED', message: 'words that a stranger must not read' });
    await context.database.transaction((tx) => tx.emit({ type: 'inquiries.confirmation-asked', payload: { inquiryId: id } }));
    const [mail] = await arrived(client);
    expect(mail?.text).toMatch(/http:\/\/localhost:4000\/inquiry\/[\w-]{30,}/);
    expect(`${mail?.text}${mail?.html}`).not.toContain('a stranger must not read');
  });

  it('reach the creator with the words of the client, and an answer goes to the client', async () => {
    const { id, creatorId, creatorEmail } = await anInquiry();
    await context.database.transaction((tx) => tx.emit({ type: 'inquiries.delivered', payload: { inquiryId: id, creatorId } }));
    const [mail] = await arrived(creatorEmail);
    expect(mail).toMatchObject({ replyTo: client, subject: 'Bo: A cover' });
    expect(mail?.text).toContain('> A cover for issue nine,\n> in two weeks.');
    expect(mail?.text).toContain(`http://localhost:4000/app/inquiries/${id}`);
    expect(mail?.html).toContain('2,000 €');
  });

  it('give a client who had nothing to confirm the way to their page', async () => {
    const { id, creatorId } = await anInquiry();
    await context.database.transaction((tx) => tx.emit({ type: 'inquiries.delivered', payload: { inquiryId: id, creatorId } }));
    const [mail] = await arrived(client);
    expect(mail?.text).toMatch(/http:\/\/localhost:4000\/inquiry\/[\w-]{30,}/);
  });

  it('leave a creator alone with what they called spam', async () => {
    const { id, creatorId, creatorEmail } = await anInquiry({ status: 'SPAM' });
    await context.module.get(SendInquiryLetters).handle({ id: randomUUID(), type: 'inquiries.delivered', payload: { inquiryId: id, creatorId }, occurredAt: new Date() } as never);
    expect(await mailsTo(creatorEmail)).toEqual([]);
  });

  it.each(['ACCEPTED', 'DECLINED'] as const)('tell the client that it is %s', async (status) => {
    const { id, creatorId } = await anInquiry({ status });
    await context.database.transaction((tx) => tx.emit({ type: 'inquiries.state-changed', payload: { inquiryId: id, creatorId, status } }));
    const [mail] = await arrived(client);
    expect(mail?.subject).toContain(status.toLowerCase());
  });

  it('ask both sides for a review', async () => {
    const { id, creatorId, creatorEmail } = await anInquiry({ status: 'COMPLETED' });
    await context.database.transaction((tx) => tx.emit({ type: 'inquiries.completed', payload: { inquiryId: id, creatorId } }));
    const mails = [...(await arrived(client)), ...(await arrived(creatorEmail))];
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('How was it'), 'How was it to work with Bo?']);
  });

  it('carry one message id, in the header and for events of the provider', async () => {
    const { id, creatorId, creatorEmail } = await anInquiry();
    await context.database.transaction((tx) => tx.emit({ type: 'inquiries.delivered', payload: { inquiryId: id, creatorId } }));
    const [mail] = await arrived(creatorEmail);
    const messageId = mail?.customArgs['message_id'] ?? '';
    expect(mail?.headers['Message-ID']).toBe(`<${messageId}@guildhall.example>`);
    expect(await context.database.query('SELECT kind, outcome FROM mails WHERE id = $1', [messageId])).toEqual([{ kind: 'inquiry-received', outcome: 'SENT' }]);
  });

  it.each([
    ['a state that has been overtaken', 'DECLINED', { type: 'inquiries.state-changed', status: 'ACCEPTED' }],
    ['reading', 'READ', { type: 'inquiries.state-changed', status: 'READ' }],
  ] as const)('are not written about %s', async (_, status, event) => {
    const { id, creatorId, creatorEmail } = await anInquiry({ status });
    const payload = { inquiryId: id, creatorId, status: event.status };
    await context.module.get(SendInquiryLetters).handle({ id: randomUUID(), type: event.type, payload, occurredAt: new Date() } as never);
    expect([...(await mailsTo(client)), ...(await mailsTo(creatorEmail))]).toEqual([]);
  });

  it('are written once, however often the event arrives', async () => {
    const { id, creatorId, creatorEmail } = await anInquiry();
    const event = { id: randomUUID(), type: 'inquiries.delivered' as const, payload: { inquiryId: id, creatorId }, occurredAt: new Date() };
    await context.module.get(SendInquiryLetters).handle(event as never);
    await context.module.get(SendInquiryLetters).handle(event as never);
    expect(await mailsTo(creatorEmail)).toHaveLength(1);
  });
});

describe('what people wrote', () => {
  it('adds no header and no markup', async () => {
    const { id, creatorId, creatorEmail } = await anInquiry({ name: 'Bo\r\nBcc: all@mail.example', subject: 'Hi\nX-Evil: 1', message: '<script>alert(1)</script>\n"quoted" & more' });
    await context.database.transaction((tx) => tx.emit({ type: 'inquiries.delivered', payload: { inquiryId: id, creatorId } }));
    const [mail] = await arrived(creatorEmail);
    expect(mail?.subject).toBe('Bo Bcc: all@mail.example: Hi X-Evil: 1');
    expect(Object.keys(mail?.headers ?? {})).toEqual(['Message-ID']);
    expect(mail?.html).not.toContain('<script>');
    expect(mail?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>&quot;quoted&quot; &amp; more');
    expect(mail?.text).toContain('> <script>alert(1)</script>\n> "quoted" & more');
    expect(await mailsTo('all@mail.example')).toEqual([]);
  });
});

describe('a provider that fails', () => {
  const fault = (status: number, times: number) =>
    fetch(`${sendgrid}/__faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ match: { path: '/v3/mail/send' }, status, times }) });
  const lastError = async (): Promise<string | null> => {
    const [row] = await context.database.query<{ error: string | null }>(`SELECT max(last_error) AS error FROM outbox_events WHERE last_error LIKE '%SendGrid%'`);
    return row?.error ?? null;
  };

  it('is tried again, and the mail arrives once', async () => {
    const { id, creatorId, creatorEmail } = await anInquiry();
    await fault(503, 2);
    await context.database.transaction((tx) => tx.emit({ type: 'inquiries.delivered', payload: { inquiryId: id, creatorId } }));
    while ((await lastError()) === null) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await lastError()).toBe('notifications.send-inquiry-letters: SendGrid answered with 503');
    expect(await arrived(creatorEmail)).toHaveLength(1);
  });

  it('may refuse a mail for good: it is settled and nothing else waits', async () => {
    const { id, creatorId, creatorEmail } = await anInquiry();
    await context.database.execute(`UPDATE users SET email = 'not an address' WHERE id = $1`, [creatorId]);
    await context.module.get(SendInquiryLetters).handle({ id: randomUUID(), type: 'inquiries.delivered', payload: { inquiryId: id, creatorId }, occurredAt: new Date() } as never);
    expect(await context.database.query(`SELECT refused_with FROM mails WHERE outcome = 'REFUSED'`)).toEqual([{ refused_with: 400 }]);
    expect(await mailsTo(creatorEmail)).toEqual([]);
  });
});
