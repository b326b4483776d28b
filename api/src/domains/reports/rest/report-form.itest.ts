import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../../test/test-app.js';
import { FormTokens } from '../../../platform/http/form-token.js';
import { aCreator, type SavedCreator } from '../../creators/testing/a-creator.js';
import { visitorAt } from '../../inquiries/testing/inquiries-on.js';
import { reportForm } from '../use-cases/show-report.js';

let app: TestApp;
let tokens: FormTokens;
let ada: SavedCreator;
const visitor = visitorAt('127.0.0.1');

beforeAll(async () => {
  app = await startTestApp({ FLOOD_LIMIT_SCALE: '1000' });
  tokens = app.app.get(FormTokens);
});
beforeEach(async () => {
  await app.database.execute('TRUNCATE reports, report_salts, outbox_events CASCADE');
  ada = await aCreator().save(app.database);
});
afterAll(() => app.close());

type Fields = Readonly<Record<string, string>>;
const target = () => ({ type: 'PROFILE', id: ada.id }) as const;
const address = () => `/report?type=PROFILE&id=${ada.id}`;
const typed = (changes: Fields = {}): Fields => ({
  ...{ formToken: tokens.issue(reportForm(target()), visitor), reason: 'IMPERSONATION', details: 'This is not Ada.', email: '' },
  ...changes,
});
const open = (url: string) => app.rest({ method: 'GET', url, headers: { accept: 'text/html' } });
const rows = () => app.database.query('SELECT target_type, target_id, reason, details, email, status FROM reports');

function post(url: string, fields: Fields, headers: Record<string, string> = {}) {
  const browser = { 'content-type': 'application/x-www-form-urlencoded', 'x-guildhall-csrf': '', accept: 'text/html' };
  return app.rest({ method: 'POST', url, body: new URLSearchParams(fields).toString(), headers: { ...browser, ...headers } });
}

describe('the form for a report', () => {
  it('opens for one person: kept by nobody, found by no search engine', async () => {
    const answer = await open(address());
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' });
    expect(answer.body).toContain('Report this profile');
  });

  it('is a model like other pages', async () => {
    const model = async (path: string) => app.rest({ method: 'GET', url: `/api/pages?path=${encodeURIComponent(path)}` });
    expect((await model(address())).json()).toMatchObject({ kind: 'report', target: { ...target(), path: `/portfolio/${ada.username}` } });
    expect((await model('/report?type=PROFILE&id=x')).status).toBe(404);
  });

  it.each(['/report', '/report?type=PROFILE', '/report?type=NOTHING&id=x', '/report?type=ITEM&id=x', '/report?type=ITEM&type=PROFILE&id=x'])(
    'there is none at %s',
    async (url) => {
      expect((await open(url)).status).toBe(404);
      expect((await post(url, typed())).status).toBe(404);
    },
  );

  it('is sent without a script, and leads to a page that thanks; sent again it is the same report', async () => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await post(address(), typed());
      expect([answer.status, answer.headers['location']]).toEqual([303, `${address()}&sent=1`]);
    }
    expect((await open(`${address()}&sent=1`)).body).toContain('Thank you: your report is in');
    expect(await rows()).toEqual([{ target_type: 'PROFILE', target_id: ada.id, reason: 'IMPERSONATION', details: 'This is not Ada.', email: null, status: 'OPEN' }]);
  });

  it.each<[string, Fields, string]>([
    ['no reason', { reason: '' }, 'reason'],
    ['a made-up reason', { reason: 'BORING' }, 'reason'],
    ['another reason without words', { reason: 'OTHER', details: ' \u200b ' }, 'details'],
    ['details too long', { details: 'x'.repeat(1_001) }, 'details'],
    ['no such address', { email: 'ada' }, 'email'],
    ['an address with a header behind it', { email: 'ada@example.org\r\nBcc: all@example.org' }, 'email'],
  ])('with %s comes back with what was typed, and says so at the field', async (_, change, field) => {
    const answer = await post(address(), typed({ details: 'Kept words.', ...change }));
    expect([answer.status, answer.headers['cache-control']]).toEqual([400, 'no-store']);
    expect(answer.body).toMatch(new RegExp(`data-problem="${field}">[^<]+<`, 'u'));
    expect(answer.body).toContain((change['details'] ?? 'Kept words.').trim());
    expect(await rows()).toEqual([]);
  });

  it('takes 1,000 letters of any script', async () => {
    for (const letter of ['漢', '🦊']) {
      const other = await aCreator().save(app.database);
      const name = { type: 'PROFILE', id: other.id } as const;
      const answer = await post(`/report?type=PROFILE&id=${other.id}`, { ...typed({ details: letter.repeat(1_000) }), formToken: tokens.issue(reportForm(name), visitor) });
      expect(answer.status).toBe(303);
    }
  });

  it.each<[string, Record<string, string>, Fields, number]>([
    ['another site', { origin: 'https://evil.example' }, {}, 403],
    ['no token', {}, { formToken: '' }, 403],
    ['another kind of content', { 'content-type': 'text/plain' }, {}, 403],
    ['more than 16 kB', {}, { details: 'x'.repeat(17_000) }, 413],
  ])('is not taken from %s', async (_, headers, change, status) => {
    expect((await post(address(), typed(change), headers)).status).toBe(status);
    expect(await rows()).toEqual([]);
  });

  it('is not taken with the token of another thing', async () => {
    const other = reportForm({ type: 'PROFILE', id: '0198f3a2-5b7c-7def-8123-456789abcdef' });
    expect((await post(address(), typed({ formToken: tokens.issue(other, visitor) }))).status).toBe(403);
  });

  it('says above the form when the day’s reports are used up', async () => {
    await app.database.execute(`INSERT INTO report_salts (day, salt) VALUES (current_date, decode(repeat('07', 32), 'hex')) ON CONFLICT DO NOTHING`);
    for (let time = 0; time < 10; time += 1) {
      const { id } = await aCreator().save(app.database);
      await post(`/report?type=PROFILE&id=${id}`, typed({ formToken: tokens.issue(reportForm({ type: 'PROFILE', id }), visitor) }));
    }
    const answer = await post(address(), typed());
    expect([answer.status, Number(answer.headers['retry-after']) > 0]).toEqual([429, true]);
    expect(answer.body).toContain('You can report 10 things a day.');
  });
});

describe('reportContent', () => {
  const mutation = `mutation ($input: ReportContentInput!) {
    reportContent(input: $input) { __typename ... on Problem { code message } ... on ReportReceived { message } ... on ValidationProblem { fields { field } } } }`;
  const report = async (change: Record<string, unknown> = {}, as?: { cookie: string }) => {
    const input = { targetType: 'PROFILE', targetId: ada.id, reason: 'SPAM', ...change };
    return (await app.graphql(mutation, { input }, as)).data?.['reportContent'];
  };

  it('is answered to visitors and members alike', async () => {
    expect(await report()).toMatchObject({ __typename: 'ReportReceived' });
    expect(await report({}, await app.signIn(ada.id))).toMatchObject({ __typename: 'ReportReceived' });
    expect(await rows()).toHaveLength(2);
  });

  it.each([
    [{ targetId: 'x' }, { code: 'NOT_FOUND' }],
    [{ email: 'x' }, { fields: [{ field: 'email' }] }],
    [{ reason: 'OTHER' }, { fields: [{ field: 'details' }] }],
  ])('refuses %j as a value', async (change, problem) => {
    expect(await report(change)).toMatchObject(problem);
    expect(await rows()).toEqual([]);
  });
});
