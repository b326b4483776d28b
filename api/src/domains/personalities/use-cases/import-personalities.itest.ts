import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { aFolder, aLobeAgent, type TestFolder } from '../testing/agent-folders.js';
import { PersonalityStore } from '../store/personality-store.js';
import { MAX_FILE_BYTES, Unreadable } from './agent-folder.js';
import { ImportPersonalities, type FileOutcome } from './import-personalities.js';
import { SavePersonality } from './save-personality.js';

let db: TestDatabase;
let importer: ImportPersonalities;
let folder: TestFolder;

beforeAll(async () => {
  db = await openTestDatabase();
  importer = new ImportPersonalities(new SavePersonality(db.database, new PersonalityStore(), db.clock, new SystemRandomness()));
});

afterAll(() => db.close());

beforeEach(async () => {
  folder = await aFolder();
});

afterEach(() => folder.remove());

async function run(): Promise<Record<string, FileOutcome>> {
  const outcomes = await importer.run(folder.path);
  if (outcomes instanceof Unreadable) throw new Error(outcomes.why);
  return Object.fromEntries(outcomes.map((outcome) => [outcome.file, outcome]));
}

function agent(identifier: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  return aLobeAgent({ identifier, ...over });
}

async function counts(): Promise<{ personalities: number; versions: number; events: number }> {
  const rows = await db.database.query<{ personalities: number; versions: number; events: number }>(
    `SELECT (SELECT count(*)::int FROM personalities) AS personalities, (SELECT count(*)::int FROM personality_versions) AS versions,
            (SELECT count(*)::int FROM outbox_events WHERE type = 'personalities.published') AS events`,
  );
  return rows[0]!;
}

describe('ImportPersonalities', () => {
  it('creates, and the second run changes nothing', async () => {
    await folder.put('one.json', agent('first-one'));
    await folder.put('two.zh-CN.json', agent('second-one', { meta: { title: '潮汐表' } }));
    expect(await run()).toMatchObject({ 'one.json': { kind: 'created', slug: 'first-one' }, 'two.zh-CN.json': { kind: 'created', slug: 'second-one' } });
    const before = await counts();
    expect(await run()).toMatchObject({ 'one.json': { kind: 'unchanged' }, 'two.zh-CN.json': { kind: 'unchanged' } });
    expect(await counts()).toEqual(before);
  });

  it('reports bad files and goes on past them', async () => {
    await folder.put('a-bad.json', '{');
    await folder.put('b-good.json', agent('good-one'));
    await folder.put('c-bad.json', { meta: {} });
    await folder.put('notes.txt', 'not an agent');
    await folder.put('.hidden.json', '{');
    await mkdir(join(folder.path, 'folder.json'));
    const outcomes = await run();
    expect(Object.keys(outcomes)).toEqual(['a-bad.json', 'b-good.json', 'c-bad.json', 'folder.json']);
    expect(outcomes).toMatchObject({
      'a-bad.json': { kind: 'refused', why: ['It is not JSON.'] },
      'b-good.json': { kind: 'created' },
      'c-bad.json': { kind: 'refused', why: ['meta.title is missing or empty.', 'config.systemRole is missing or empty.'] },
      'folder.json': { kind: 'refused', why: ['It is not a file.'] },
    });
  });

  it('adds a version when the prompt has changed and leaves the old one as it was', async () => {
    await folder.put('v.json', agent('versioned'));
    await run();
    await folder.put('v.json', agent('versioned', { config: { systemRole: 'Another prompt.' }, meta: { title: 'New name' } }));
    const before = await counts();
    const changes = ['prompt', 'opening message', 'opening questions', 'name', 'description', 'category', 'tags', 'other fields'];
    expect(await run()).toMatchObject({ 'v.json': { kind: 'updated', version: 2, slug: 'versioned', changes } });
    expect(await counts()).toEqual({ ...before, versions: before.versions + 1, events: before.events + 1 });
    const versions = await db.database.query<{ name: string; version: number; system_prompt: string }>(
      `SELECT p.name, v.version, v.system_prompt FROM personalities p JOIN personality_versions v ON v.personality_id = p.id
        WHERE p.slug = 'versioned' AND p.current_version = 2 ORDER BY v.version`,
    );
    expect(versions.map((row) => [row.name, row.version, row.system_prompt])).toEqual([
      ['New name', 1, 'You read tide tables and name the hours when the causeway is dry.'],
      ['New name', 2, 'Another prompt.'],
    ]);
  });

  it('changes the card without a version when it says the same, once', async () => {
    await folder.put('card.json', agent('carded'));
    await run();
    await folder.put('card.json', agent('carded', { homepage: 'https://example.test', meta: { title: 'Tide reader', description: 'Says when the causeway is dry.', category: 'Games', tags: ['sea'] } }));
    const before = await counts();
    expect(await run()).toMatchObject({ 'card.json': { kind: 'updated', version: null, changes: ['category', 'tags', 'other fields'] } });
    expect(await counts()).toEqual({ ...before, events: before.events + 1 });
    expect(await run()).toMatchObject({ 'card.json': { kind: 'unchanged' } });
    const [event] = await db.database.query<{ left: unknown }>(
      `SELECT payload -> 'left' AS left FROM outbox_events WHERE type = 'personalities.published' ORDER BY occurred_at DESC, id DESC LIMIT 1`,
    );
    expect(event).toEqual({ left: { categories: ['life'], tags: ['tables'] } });
  });

  it('takes a file that differs only in spacing and order of keys as unchanged', async () => {
    await folder.put('s.json', agent('spaced'));
    await run();
    await folder.put('s.json', JSON.stringify(Object.fromEntries(Object.entries(agent('spaced')).reverse())));
    expect(await run()).toMatchObject({ 's.json': { kind: 'unchanged' } });
  });

  it('lets two imports at once make one of each', async () => {
    for (let number = 0; number < 8; number += 1) await folder.put(`race-${number}.json`, agent(`race-${number}`));
    const before = await counts();
    const runs = await Promise.all([run(), run(), run(), run()]);
    expect(await counts()).toEqual({ personalities: before.personalities + 8, versions: before.versions + 8, events: before.events + 8 });
    const created = runs.flatMap((outcomes) => Object.values(outcomes)).filter((outcome) => outcome.kind === 'created');
    expect(created).toHaveLength(8);
  });

  it('gives different agents that want one address an address each, in a race too', async () => {
    await folder.put('law.json', agent('law'));
    await folder.put('law.pt-BR.json', agent('law'));
    await folder.put('Law!.json', agent('LAW!'));
    const outcomes = Object.values((await Promise.all([run(), run()]))[0]!);
    expect(outcomes.every((outcome) => outcome.kind !== 'refused')).toBe(true);
    const slugs = await db.database.query<{ slug: string }>(`SELECT slug FROM personalities WHERE slug ~ '^law' ORDER BY slug`);
    expect(slugs).toHaveLength(3);
    expect(await run()).toMatchObject({ 'law.json': { kind: 'unchanged' }, 'law.pt-BR.json': { kind: 'unchanged' }, 'Law!.json': { kind: 'unchanged' } });
  });

  it('refuses the second of two files with one identifier instead of letting them replace each other', async () => {
    await folder.put('a.json', agent('twin'));
    await folder.put('b.json', agent('twin', { meta: { title: 'Other' } }));
    const outcomes = await run();
    expect(outcomes['a.json']).toMatchObject({ kind: 'created' });
    expect(outcomes['b.json']).toEqual({ file: 'b.json', kind: 'refused', why: ['It has the same identifier and language as a.json.'] });
  });

  it('follows no link out of the folder, and one inside it', async () => {
    const outside = await aFolder();
    await outside.put('secret.json', agent('secret'));
    await symlink(join(outside.path, 'secret.json'), join(folder.path, 'out.json'));
    await symlink(outside.path, join(folder.path, 'folder'));
    await symlink(join(folder.path, 'folder', 'secret.json'), join(folder.path, 'through.json'));
    await symlink(join(folder.path, 'missing'), join(folder.path, 'nowhere.json'));
    await writeFile(join(folder.path, 'real'), JSON.stringify(agent('linked-inside')));
    await symlink(join(folder.path, 'real'), join(folder.path, 'inside.json'));
    expect(await run()).toMatchObject({
      'out.json': { kind: 'refused', why: ['It is a link that leads out of the folder.'] },
      'through.json': { kind: 'refused', why: ['It is a link that leads out of the folder.'] },
      'nowhere.json': { kind: 'refused', why: ['It cannot be read (ENOENT).'] },
      'inside.json': { kind: 'created', slug: 'linked-inside' },
    });
    await outside.remove();
  });

  it('refuses a file over 8 MiB without reading it', async () => {
    await folder.put('big.json', '{}');
    await truncate(join(folder.path, 'big.json'), MAX_FILE_BYTES + 1);
    expect(await run()).toMatchObject({ 'big.json': { kind: 'refused', why: [`It has ${MAX_FILE_BYTES + 1} bytes; ${MAX_FILE_BYTES} are allowed.`] } });
  });

  it('does not bring back what was removed here', async () => {
    await folder.put('gone.json', agent('gone'));
    await run();
    await db.database.execute(`UPDATE personalities SET deleted_at = now() WHERE slug = 'gone'`);
    await folder.put('gone.json', agent('gone', { config: { systemRole: 'New.' } }));
    expect(await run()).toMatchObject({ 'gone.json': { kind: 'refused' } });
  });

  it('says that there is no such folder', async () => {
    expect(await importer.run(join(folder.path, 'missing'))).toBeInstanceOf(Unreadable);
    await folder.put('file.json', '{}');
    expect(await importer.run(join(folder.path, 'file.json'))).toBeInstanceOf(Unreadable);
  });

  it('gives a file that was exported elsewhere its address, traits and standing; what was decided here stays', async () => {
    const own = { source: 'lobe', identifier: 'moved@fr', slug: 'the-old-address', language: 'fr', traits: [{ name: 'Wit', value: 61 }], status: 'DRAFT' };
    await folder.put('whatever.de.json', agent('moved', { guildhall: own }));
    expect(await run()).toMatchObject({ 'whatever.de.json': { kind: 'created', slug: 'the-old-address' } });
    const read = () => db.database.query(`SELECT language, traits, status, visibility, moderation_status, published_at FROM personalities WHERE slug = 'the-old-address'`);
    const [row] = await read();
    expect(row).toEqual({ language: 'fr', traits: own.traits, status: 'DRAFT', visibility: 'PUBLIC', moderation_status: 'APPROVED', published_at: null });
    await db.database.execute(`UPDATE personalities SET status = 'ARCHIVED' WHERE slug = 'the-old-address'`);
    await folder.put('whatever.de.json', agent('moved', { guildhall: { ...own, status: 'PUBLISHED', traits: [] } }));
    expect(await run()).toMatchObject({ 'whatever.de.json': { kind: 'updated', version: null, changes: ['traits'] } });
    expect(await read()).toMatchObject([{ status: 'ARCHIVED', traits: [] }]);
  });

  it('stores what PostgreSQL would choke on', async () => {
    await folder.put('odd.json', agent('odd', { 'k\u0000': '\ud800', meta: { title: 'O\u0000dd', tags: ['{"a"}', 'b,c', "d'e"] } }));
    expect(await run()).toMatchObject({ 'odd.json': { kind: 'created' } });
    const rows = await db.database.query<{ tags: string[] }>(`SELECT tags FROM personalities WHERE slug = 'odd'`);
    expect(rows[0]?.tags).toEqual(['{"a"}', 'b,c', "d'e"]);
  });
});

describe('versions', () => {
  it.each(['UPDATE personality_versions SET system_prompt = $1', 'DELETE FROM personality_versions WHERE $1 <> $$$$', 'TRUNCATE personality_versions CASCADE'])(
    'refuse %s',
    async (sql) => {
      await folder.put('still.json', agent('still'));
      await run();
      const attempt = db.database.execute(sql, sql.includes('$1') ? ['changed'] : []);
      await expect(attempt).rejects.toThrow('never changed or removed');
    },
  );
});
