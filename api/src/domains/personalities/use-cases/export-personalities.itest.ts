import { chmod, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { PersonalityDrafts } from '../store/personality-drafts.js';
import { PersonalityStore } from '../store/personality-store.js';
import { aPersonality } from '../testing/a-personality.js';
import { aFolder, aLobeAgent, type TestFolder } from '../testing/agent-folders.js';
import { Unreadable } from './agent-folder.js';
import { ExportPersonalities, type ExportOutcome, type ExportWish } from './export-personalities.js';
import { ImportPersonalities } from './import-personalities.js';
import { SavePersonality } from './save-personality.js';

const everything: ExportWish = { slugs: [], statuses: [], replace: false };

let db: TestDatabase;
let folder: TestFolder;

beforeAll(async () => {
  db = await openTestDatabase();
  const source = await aFolder();
  await source.put('law.json', aLobeAgent({ identifier: 'law', knowledgeCount: 3, homepage: 'https://example.test' }));
  await source.put('law.pt-BR.json', aLobeAgent({ identifier: 'law', meta: { title: 'Código', tags: ['C++', 'c++', ''] } }));
  await source.put('学术 论文.zh-CN.json', { meta: { title: '学术', category: '' }, config: { systemRole: 'Be\tbrief.\r\n' }, 'odd\u0000': ['\ud800'] });
  await source.put('minnan.nan-Hant-TW.json', aLobeAgent({ identifier: 'minnan' }));
  await importer(db).run(source.path);
  await source.remove();
  await aPersonality('made-here', { source: 'demo', traits: [{ name: 'Patience', value: 92 }], language: 'ar' }).save(db);
  await aPersonality('in-work', { standing: { status: 'DRAFT', visibility: 'PRIVATE', moderationStatus: 'PENDING' } }).save(db);
  await aPersonality('removed').save(db);
  await db.database.execute(`UPDATE personalities SET deleted_at = now() WHERE slug = 'removed'`);
});

afterAll(() => db.close());

beforeEach(async () => {
  folder = await aFolder();
});

afterEach(() => folder.remove());

function importer({ database, clock }: TestDatabase): ImportPersonalities {
  return new ImportPersonalities(new SavePersonality(database, new PersonalityStore(), clock, new SystemRandomness()));
}

async function run(wish: Partial<ExportWish> = {}, path = folder.path): Promise<readonly ExportOutcome[]> {
  const outcomes = await new ExportPersonalities(db.database, new PersonalityDrafts()).run(path, { ...everything, ...wish });
  if (outcomes instanceof Unreadable) throw new Error(outcomes.why);
  return outcomes;
}

const whole = (of: TestDatabase) =>
  of.database.query<Record<string, unknown>>(
    `SELECT p.slug, p.source, p.source_identifier, p.author, p.name, p.description, p.category, p.tags, p.language, p.traits, p.status, p.visibility,
            p.moderation_status, v.system_prompt, v.opening_message, v.opening_questions, v.examples, s.raw - 'guildhall' AS raw
       FROM personalities p JOIN personality_versions v ON v.personality_id = p.id AND v.version = p.current_version
       JOIN personality_sources s ON s.personality_id = p.id WHERE p.deleted_at IS NULL ORDER BY p.slug`,
  );

const files = ['in-work.en.json', 'law.json', 'law-pt-br.pt-BR.json', 'made-here.ar.json', 'minnan.nan-Hant-TW.json', 'personality.zh-CN.json'];

describe('ExportPersonalities', () => {
  it('writes every personality that is not deleted, under names that are safe, for its owner alone', async () => {
    const outcomes = await run();
    expect(outcomes.map(({ file, kind }) => [file, kind])).toEqual(files.map((file) => [file, 'written']));
    expect((await readdir(folder.path)).sort()).toEqual([...files].sort());
    for (const file of files) {
      expect(file).toMatch(/^[a-z0-9-]+(\.[A-Za-z0-9-]+)?\.json$/);
      expect((await stat(join(folder.path, file))).mode & 0o777).toBe(0o600);
    }
  });

  it('gives files that change nothing when they are imported again', async () => {
    await run();
    const before = await whole(db);
    const outcomes = await importer(db).run(folder.path);
    // What was not made from a Lobe agent is one afterwards: its source changes, once, and nothing that it shows.
    const changed = outcomes instanceof Unreadable ? {} : Object.fromEntries(outcomes.map((outcome) => [outcome.file, outcome.kind]));
    expect(changed).toEqual({ ...Object.fromEntries(files.map((file) => [file, 'unchanged'])), 'in-work.en.json': 'updated', 'made-here.ar.json': 'updated' });
    const withoutRaw = (rows: readonly object[]) => rows.map((row) => ({ ...row, raw: null }));
    expect(withoutRaw(await whole(db))).toEqual(withoutRaw(before));
    await run({ replace: true });
    expect(await importer(db).run(folder.path)).toEqual(files.toSorted().map((file) => expect.objectContaining({ file, kind: 'unchanged' })));
    const versions = await db.database.query<{ most: number }>('SELECT max(version)::int AS most FROM personality_versions');
    expect(versions).toEqual([{ most: 1 }]);
  });

  it('moves a catalogue to another installation as it is, addresses and standing included', async () => {
    await run();
    const other = await openTestDatabase();
    await importer(other).run(folder.path);
    expect(await whole(other)).toEqual(await whole(db));
    await other.close();
  });

  it('leaves what is there alone: the same is unchanged, another file refused until it is forced', async () => {
    await run({ slugs: ['law'] });
    expect(await run({ slugs: ['law'] })).toMatchObject([{ file: 'law.json', kind: 'unchanged' }]);
    await writeFile(join(folder.path, 'law.json'), 'mine');
    expect(await run({ slugs: ['law'] })).toMatchObject([{ file: 'law.json', kind: 'refused', why: expect.stringContaining('--force') }]);
    expect(await readFile(join(folder.path, 'law.json'), 'utf8')).toBe('mine');
    expect(await run({ slugs: ['law'], replace: true })).toMatchObject([{ kind: 'written' }]);
    expect(JSON.parse(await readFile(join(folder.path, 'law.json'), 'utf8'))).toMatchObject({ identifier: 'law', knowledgeCount: 3 });
    expect(await readdir(folder.path)).toEqual(['law.json']);
  });

  it('never writes through a link', async () => {
    const outside = await aFolder();
    await outside.put('target', 'untouched');
    await symlink(join(outside.path, 'target'), join(folder.path, 'law.json'));
    await symlink(join(outside.path, 'new'), join(folder.path, 'law-pt-br.pt-BR.json'));
    expect(await run({ slugs: ['law', 'law-pt-br'] })).toMatchObject([{ kind: 'refused' }, { kind: 'refused' }]);
    expect(await run({ slugs: ['law', 'law-pt-br'], replace: true })).toMatchObject([{ kind: 'written' }, { kind: 'written' }]);
    expect(await readdir(outside.path)).toEqual(['target']);
    expect(await readFile(join(outside.path, 'target'), 'utf8')).toBe('untouched');
    await outside.remove();
  });

  it('exports what is asked for, and says what there is not', async () => {
    expect(await run({ statuses: ['DRAFT'] })).toMatchObject([{ file: 'in-work.en.json' }]);
    expect(await run({ statuses: ['DRAFT', 'ARCHIVED'], slugs: ['law'] })).toEqual([{ file: 'law', kind: 'refused', why: 'There is no such personality.' }]);
    expect(await run({ slugs: ['removed', 'law'] })).toMatchObject([{ file: 'law.json', kind: 'written' }, { file: 'removed', kind: 'refused' }]);
  });

  it('makes the folder for its owner alone, and says when that fails', async () => {
    const path = join(folder.path, 'new', 'deep');
    await run({ slugs: ['law'] }, path);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    await folder.put('file', 'x');
    const exporter = new ExportPersonalities(db.database, new PersonalityDrafts());
    expect(await exporter.run(join(folder.path, 'file'), everything)).toBeInstanceOf(Unreadable);
  });

  it('reports a file that cannot be written and goes on', async () => {
    await mkdir(join(folder.path, 'law.json'));
    await chmod(join(folder.path, 'law.json'), 0o700);
    const outcomes = await run({ replace: true, slugs: ['law', 'made-here'] });
    expect(outcomes).toMatchObject([{ file: 'law.json', kind: 'refused' }, { file: 'made-here.ar.json', kind: 'written' }]);
    expect((await readdir(folder.path)).sort()).toEqual(['law.json', 'made-here.ar.json']);
  });

  it('reads a large catalogue in parts', async () => {
    const large = await openTestDatabase();
    for (let number = 0; number < 103; number += 1) await aPersonality(`of-many-${number}`).save(large);
    const outcomes = await new ExportPersonalities(large.database, new PersonalityDrafts()).run(folder.path, everything);
    expect(outcomes).toHaveLength(103);
    expect(await readdir(folder.path)).toHaveLength(103);
    await large.close();
  });
});
