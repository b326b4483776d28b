import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSendGrid, type StoredMail } from './sendgrid.ts';
import type { StandIn } from './stand-in-server.ts';

const mail = {
  personalizations: [{ to: [{ email: 'ben@example.test' }], custom_args: { kind: 'inquiry' } }],
  from: { email: 'hall@example.test' },
  reply_to: { email: 'ada@example.test' },
  subject: 'Hello <b>',
  content: [
    { type: 'text/plain', value: 'plain' },
    { type: 'text/html', value: '<p>rich</p>' },
  ],
  headers: { 'List-Unsubscribe': '<https://example.test/x>' },
};

describe('the stand-in for SendGrid', () => {
  let sendgrid: StandIn;
  before(async () => (sendgrid = await startSendGrid({ apiKey: 'SG.key' })));
  after(() => sendgrid.stop());

  const send = (body: unknown, key = 'SG.key') =>
    fetch(`${sendgrid.url}/v3/mail/send`, { method: 'POST', body: JSON.stringify(body), headers: { authorization: `Bearer ${key}` } });
  const stored = async () => (await (await fetch(`${sendgrid.url}/mail.json`)).json()) as StoredMail[];

  it('takes a mail and shows it', async () => {
    const answer = await send(mail);
    assert.equal(answer.status, 202);
    const [newest] = await stored();
    assert.equal(newest?.id, answer.headers.get('x-message-id'));
    const { id, at, ...rest } = newest;
    assert.ok(id && at);
    assert.deepEqual(rest, {
      to: ['ben@example.test'],
      from: 'hall@example.test',
      replyTo: 'ada@example.test',
      subject: 'Hello <b>',
      text: 'plain',
      html: '<p>rich</p>',
      headers: mail.headers,
      customArgs: { kind: 'inquiry' },
    });
    const list = await (await fetch(sendgrid.url)).text();
    assert.ok(list.includes('Hello &lt;b&gt;'));
    const page = await (await fetch(`${sendgrid.url}/mail/${id}`)).text();
    assert.ok(page.includes('<iframe sandbox '));
  });

  it('refuses a wrong key and incomplete mails, as the real one does', async () => {
    assert.equal((await send(mail, 'wrong')).status, 401);
    for (const missing of ['personalizations', 'from', 'subject', 'content']) {
      const answer = await send({ ...mail, [missing]: undefined });
      assert.equal(answer.status, 400, missing);
      const { errors } = (await answer.json()) as { errors: { field: string }[] };
      assert.ok(errors[0]?.field.startsWith(missing), missing);
    }
  });

  it('forgets its mails on demand', async () => {
    await send(mail);
    await fetch(`${sendgrid.url}/mail.json`, { method: 'DELETE' });
    assert.deepEqual(await stored(), []);
  });
});
