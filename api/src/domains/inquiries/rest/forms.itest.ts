import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ORIGIN, startTestApp, type SignedIn, type TestApp } from '../../../../test/test-app.js';
import { aCreator, memberOf, type SavedCreator } from '../../creators/testing/a-creator.js';
import { aUser } from '../../identity/testing/a-user.js';
import { FormTokens } from '../../../platform/http/form-token.js';
import type { Actor } from '../../../platform/policy/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import { SENT_BY_NETWORK } from '../model/inquiry-limits.js';
import { InquiryLinks } from '../inquiry-token.js';
import { anInquiry } from '../testing/an-inquiry.js';
import { aDraft, visitorAt } from '../testing/inquiries-on.js';
import { contactForm, ShowContact } from '../use-cases/show-contact.js';
import { inquiryForm, ShowInquiry } from '../use-cases/show-inquiry.js';

let app: TestApp;
let tokens: FormTokens;
let ada: SavedCreator;
const visitor = visitorAt('127.0.0.1');

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
  tokens = app.app.get(FormTokens);
});
beforeEach(async () => {
  await app.database.execute('TRUNCATE inquiries, blocked_clients, outbox_events CASCADE');
  ada = await aCreator().save(app.database);
});
afterAll(() => app.close());

type Fields = Readonly<Record<string, string>>;
const browser = { 'content-type': 'application/x-www-form-urlencoded', 'x-guildhall-csrf': '', accept: 'text/html' };

function post(url: string, fields: Fields, { headers = {}, as }: { headers?: Record<string, string>; as?: SignedIn } = {}) {
  const body = new URLSearchParams(fields).toString();
  return app.rest({ method: 'POST', url, body, headers: { ...browser, ...headers }, ...(as === undefined ? {} : { as }) });
}

const typed = (changes: Fields = {}, actor: Actor = visitor): Fields => {
  const { creatorUsername: _, timeline: __, ...fields } = aDraft(ada.username);
  return { ...fields, budget: '', timeline: '', formToken: tokens.issue(contactForm(ada.username), actor), ...changes };
};
const contact = () => `/portfolio/${ada.username}/contact`;
const statuses = async () => (await app.database.query<{ status: string }>('SELECT status FROM inquiries ORDER BY id')).map(({ status }) => status);

describe('the contact form', () => {
  it('opens for one person: kept by nobody, found by no search engine', async () => {
    const answer = await app.rest({ method: 'GET', url: contact(), headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' });
  });

  it('is a model like other pages, for whoever asks', async () => {
    const model = async (path: string) => app.rest({ method: 'GET', url: `/api/pages?path=${encodeURIComponent(path)}` });
    const answer = await model(contact());
    expect([answer.headers['cache-control'], answer.json()]).toMatchObject(['no-store', { kind: 'contact', creator: { username: ada.username } }]);
    const { id } = await anInquiry().to(ada).sentAt(new Date()).save(app.database);
    const path = app.app.get(InquiryLinks).path(id);
    expect((await model(path)).json()).toMatchObject({ kind: 'inquiry', path });
    for (const missing of ['/portfolio/nobody-here/contact', `${path.slice(0, -4)}AAAA`]) expect((await model(missing)).status).toBe(404);
  });

  it('is sent without a script, and leads to a page that says what happened', async () => {
    const answer = await post(contact(), typed());
    expect([answer.status, answer.headers['location']]).toEqual([303, `${contact()}?sent=confirmation`]);
    expect(await app.database.query('SELECT client_name, budget, timeline, status FROM inquiries')).toEqual([
      { client_name: 'Clara Client', budget: null, timeline: null, status: 'UNCONFIRMED' },
    ]);
  });

  it('is sent by a member under the verified address at once; the token is the session’s own', async () => {
    const user = await aUser().save(app.database);
    const token = await app.app.get(Sessions).begin({ userId: user.id, role: 'MEMBER' });
    const session = await app.app.get(Sessions).read(token);
    const [as, actor] = [{ cookie: `session=${token}` }, { ...memberOf(user), sessionId: session?.id ?? '' }];
    const email = `${user.discordUsername}@example.test`;
    expect((await post(contact(), typed({ email }), { as })).status).toBe(403);
    const answer = await post(contact(), typed({ email }, actor), { as });
    expect([answer.status, answer.headers['location']]).toEqual([303, `${contact()}?sent=delivered`]);
    expect(await statuses()).toEqual(['NEW']);
  });

  it('sent twice is one inquiry', async () => {
    await Promise.all([post(contact(), typed()), post(contact(), typed())]);
    expect(await statuses()).toEqual(['UNCONFIRMED']);
  });

  it.each<[string, Fields, string]>([
    ['a name of one letter', { name: 'C' }, 'name'],
    ['a name of invisible letters', { name: '\u200b\u200b\u202e\u202e' }, 'name'],
    ['a name too long', { name: 'x'.repeat(81) }, 'name'],
    ['no address', { email: '' }, 'email'],
    ['no such address', { email: 'clara' }, 'email'],
    ['an address with a header behind it', { email: 'clara@clients.example\r\nBcc: all@clients.example' }, 'email'],
    ['an address with a null', { email: 'clara\u0000@clients.example' }, 'email'],
    ['a short subject', { subject: ' a ' }, 'subject'],
    ['a long subject', { subject: 'x'.repeat(121) }, 'subject'],
    ['a short message', { message: 'Hello' }, 'message'],
    ['a long message', { message: 'x'.repeat(4_001) }, 'message'],
    ['a long budget', { budget: 'x'.repeat(81) }, 'budget'],
    ['a long timeline', { timeline: 'x'.repeat(81) }, 'timeline'],
  ])('with %s comes back with what was typed, and says so at the field', async (_, change, field) => {
    const answer = await post(contact(), typed(change));
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([400, 'text/html; charset=utf-8', 'no-store']);
    expect(await statuses()).toEqual([]);
    const { data } = await app.graphql('mutation ($input: SendInquiryInput!) { sendInquiry(input: $input) { ... on ValidationProblem { fields { field } } } }', {
      input: { ...aDraft(ada.username), ...change },
    });
    expect(data?.['sendInquiry']).toEqual({ fields: [{ field }] });
  });

  it('keeps what was typed on one line and without controls that could write a header or turn the text', async () => {
    await post(contact(), typed({ name: 'Clara\r\nBcc: x', subject: 'A\u0007 poster\u202e\r\nX: y', message: 'Could you\u0000 draw </script><script>alert(1)</script>?\r\nThanks' }));
    expect(await app.database.query('SELECT client_name, subject, message FROM inquiries')).toEqual([
      { client_name: 'Clara Bcc: x', subject: 'A poster X: y', message: 'Could you draw </script><script>alert(1)</script>?\nThanks' },
    ]);
  });

  it.each(['漢', '🦊', '\n漢'])('takes as much without a script as with one, of any script: %j', async (letter) => {
    const fill = (length: number) => letter.repeat(Math.floor(length / [...letter].length));
    const most = { name: fill(80), subject: fill(120), budget: fill(80), timeline: fill(80), message: fill(4_000) };
    expect((await post(contact(), typed(most))).status).toBe(303);
  });

  it('counts a network by where it really is, whatever it writes into X-Forwarded-For', async () => {
    const send = (index: number) =>
      post(contact(), typed({ email: `c${index}@clients.example` }), { headers: { 'x-forwarded-for': `203.0.113.${index}, 198.51.100.${index}` } });
    for (let index = 0; index < SENT_BY_NETWORK; index += 1) expect((await send(index)).status).toBe(303);
    const { status, headers } = await send(SENT_BY_NETWORK);
    expect([status, Number(headers['retry-after']) > 0]).toEqual([429, true]);
  });

  it.each<[string, Record<string, string>, Fields, number]>([
    ['another site', { origin: 'https://evil.example' }, {}, 403],
    ['a sandboxed frame', { origin: 'null' }, {}, 403],
    ['no token', {}, { formToken: '' }, 403],
    ['a made-up token', {}, { formToken: 'zzzzzz.aaaa' }, 403],
    ['another kind of content', { 'content-type': 'text/plain' }, {}, 403],
    ['more than 64 kB', {}, { message: 'x'.repeat(66_000) }, 413],
  ])('is not taken from %s', async (_, headers, change, status) => {
    expect((await post(contact(), typed(change), { headers })).status).toBe(status);
    expect(await statuses()).toEqual([]);
  });

  it.each(['/graphql', '/api/uploads', '/portfolio/ada', '/inquiry/x'])('is read at no other address, such as %s', async (url) => {
    expect((await post(url, { query: '{ me { id } }' }, { headers: { 'x-guildhall-csrf': '1' } })).status).toBe(415);
  });

  it('leads from a name that was given up to the present one; of nobody there is none', async () => {
    await app.database.execute('INSERT INTO creator_usernames (username, creator_id, taken_at) VALUES ($1, $2, now())', [`old-${ada.username}`, ada.id]);
    const answer = await app.rest({ method: 'GET', url: `/portfolio/old-${ada.username}/contact` });
    expect([answer.status, answer.headers['location']]).toEqual([301, contact()]);
    expect((await app.rest({ method: 'GET', url: '/portfolio/nobody-here/contact' })).status).toBe(404);
    expect((await post('/portfolio/nobody-here/contact', { ...typed(), formToken: tokens.issue(contactForm('nobody-here'), visitor) })).status).toBe(404);
  });

  it('holds the name and verified address of a member, and nothing of a visitor', async () => {
    const user = await aUser().save(app.database);
    const show = app.app.get(ShowContact);
    const opened = { fields: null, problems: [], outcome: null };
    expect((await show.page(memberOf(user), ada.username, opened))?.fields).toMatchObject({ name: user.discordUsername, email: `${user.discordUsername}@example.test` });
    expect((await show.page(visitor, ada.username, opened))?.fields).toMatchObject({ name: '', email: '' });
  });
});

describe('the client’s page', () => {
  const path = (id: string) => app.app.get(InquiryLinks).path(id);
  const formToken = (id: string) => tokens.issue(inquiryForm(id), visitor);

  it('opens for whoever holds its address and changes nothing by it', async () => {
    const { id } = await anInquiry().to(ada).being('UNCONFIRMED').sentAt(new Date()).save(app.database);
    const answer = await app.rest({ method: 'GET', url: path(id), headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' });
    expect(await statuses()).toEqual(['UNCONFIRMED']);
    const page = await app.app.get(ShowInquiry).page(visitor, path(id).replace('/inquiry/', ''));
    expect(page).toMatchObject({ kind: 'inquiry', path: path(id), inquiry: { status: 'UNCONFIRMED' }, review: { stage: 'NONE' }, problems: [] });
    expect(JSON.stringify(page)).not.toContain('clients.example');
  });

  it('confirms and completes by forms, twice as once', async () => {
    const { id } = await anInquiry().to(ada).being('UNCONFIRMED').sentAt(new Date()).save(app.database);
    for (const _ of [1, 2]) {
      const answer = await post(`${path(id)}/confirm`, { formToken: formToken(id) });
      expect([answer.status, answer.headers['location']]).toEqual([303, path(id)]);
    }
    expect(await statuses()).toEqual(['NEW']);
    expect((await post(`${path(id)}/complete`, { formToken: formToken(id) })).status).toBe(409);
    await app.database.execute(`UPDATE inquiries SET status = 'ACCEPTED', creator_completed_at = now() WHERE id = $1`, [id]);
    for (const _ of [1, 2]) expect((await post(`${path(id)}/complete`, { formToken: formToken(id) })).status).toBe(303);
    expect(await statuses()).toEqual(['COMPLETED']);
  });

  it.each(['confirm', 'complete'])('%s is refused under a forged name, without a token, from another site', async (verb) => {
    const { id } = await anInquiry().to(ada).being('UNCONFIRMED').sentAt(new Date()).save(app.database);
    const forged = `${path(id).slice(0, -4)}AAAA`;
    expect((await app.rest({ method: 'GET', url: forged })).status).toBe(404);
    expect((await post(`${forged}/${verb}`, { formToken: formToken(id) })).status).toBe(404);
    expect((await post(`${path(id)}/${verb}`, {})).status).toBe(403);
    expect((await post(`${path(id)}/${verb}`, { formToken: formToken(id) }, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await app.rest({ method: 'GET', url: `${path(id)}/${verb}`, headers: { origin: ORIGIN } })).status).toBe(404);
    expect(await statuses()).toEqual(['UNCONFIRMED']);
  });
});
