import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { aPersonality } from '../testing/a-personality.js';
import { ListPersonalities1764000006002 } from './migrations.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await openTestDatabase();
});

afterAll(() => db.close());

describe('the migration to lists by tag', () => {
  it('finds the tags and sources of personalities that were there before, and goes back', async () => {
    await aPersonality('old', { tags: ['C++', 'c++', '翻译', '🎉'], raw: { kept: true } }).save(db);
    const tags = () => db.database.query('SELECT tag, slug, label FROM personality_tags ORDER BY tag');
    const sources = () => db.database.query('SELECT raw, content_hash FROM personality_sources');
    const before = [await tags(), await sources()];
    expect(before[0]).toEqual([{ tag: 'c-plus-plus', slug: 'old', label: 'C++' }, { tag: '翻译', slug: 'old', label: '翻译' }]);

    const migration = new ListPersonalities1764000006002();
    const runner = db.source.createQueryRunner();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect([await tags(), await sources()]).toEqual(before);
    expect(await aPersonality('old', { tags: ['C++', 'c++', '翻译', '🎉'], raw: { kept: true } }).save(db)).toMatchObject({ kind: 'unchanged' });
  });

  it.each(['{}', '"x"', JSON.stringify(Array(9).fill({ name: 'Wit', value: 1 }))])('lets no other traits in than a short list: %s', async (traits) => {
    await aPersonality('checked').save(db);
    await expect(db.database.execute(`UPDATE personalities SET traits = $1::jsonb WHERE slug = 'checked'`, [traits])).rejects.toThrow('traits');
  });
});
