import type pg from 'pg';
import { snowflake } from '../stand-ins/discord-accounts.ts';
import { seedListings } from './seed-listings.ts';
import { sharedImages } from './shared-images.ts';

/** The account under which the benchmark signs in; its creator is trusted, as four of its items are approved. */
export const editor = { account: 'u-bench', username: 'bench-editor' } as const;

/** Slug of every creator's newest item. */
export const newestItem = 'piece-4';

/** Username of a seeded creator, from 1. */
export const usernameOf = (number: number): string => `bench-${number}`;

/** Creators from which on each has one item of one image: as many rows as lists need, and as fit. */
const lightFrom = 500_000;

/** Words that few, some or many bios have beside what all have, by the number of a creator. */
export function rareWords(number: number): readonly [rare: string, common: string] {
  return [inventedWord((number * 7919) % 8000), inventedWord(number % 97)];
}

/**
 * Fills an empty migrated database: `count` creators with four public items of two images each (from 500,000 on, one item of one image),
 * all from 200 image rows, listed, with stars and visitors; and the creator of {@link editor}.
 */
export async function seedCreators(client: pg.Client, count: number): Promise<void> {
  await client.query(people, [count, editor.account, editor.username, snowflake(`account ${editor.account}`)]);
  await client.query(accounts);
  await client.query(profiles, [syllables]);
  // The editor's, as a save accepts no image of somebody else.
  const owner = await client.query<{ id: string }>('SELECT id FROM people WHERE n = 0');
  const images = await sharedImages(owner.rows[0]?.id ?? '');
  await client.query(imageRows, [JSON.stringify(images)]);
  const each = count < lightFrom ? { items: 4, images: 2 } : { items: 1, images: 1 };
  await client.query(items, [each.items]);
  await client.query(itemImages, [each.images]);
  await seedListings(client);
  await client.query('DROP TABLE people');
  await client.query('VACUUM ANALYZE');
}

const syllables = ['ba', 'ce', 'do', 'fu', 'ga', 'hi', 'jo', 'ké', 'lu', 'ma', 'ne', 'pi', 'qua', 'ro', 'sü', 'ta', 've', 'wø', 'xi', 'zo'];

function inventedWord(number: number): string {
  return [number, Math.floor(number / 20), Math.floor(number / 400)].map((at) => syllables[at % 20] ?? '').join('');
}

// The same in SQL, of syllables $1.
const invented = (number: string): string =>
  [number, `${number} / 20`, `${number} / 400`].map((at) => `($1::text[])[1 + ${at} % 20]`).join(' || ');

// Number 0 is the editor, the newest of all, so that edits touch the lists on the first pages too.
const people = `
  CREATE TEMP TABLE people AS
  SELECT n, uuidv7() AS id, 'bench-' || n AS username, 'bench-' || n AS account, (10 ^ 17)::bigint + n || '' AS discord_id,
         now() - interval '300 days' * n / $1::int - interval '2 days' AS joined
    FROM generate_series(1, $1::int) AS n
  UNION ALL SELECT 0, uuidv7(), $3::text, $2::text, $4::text, now() - interval '1 day'`;

const accounts = `
  INSERT INTO users (id, discord_id, discord_username, name, email, email_verified, created_at, updated_at)
  SELECT id, discord_id, account, 'Maker ' || n, account || '@example.test', true, joined, joined FROM people`;

const profiles = `
  WITH taken AS (INSERT INTO creator_usernames (username, creator_id, taken_at) SELECT username, id, joined FROM people RETURNING username)
  INSERT INTO creators (id, username, display_name, bio, skills, availability, created_at, updated_at)
  SELECT id, username, 'Maker Number ' || n,
         'Editorial image systems for magazines that still care about paper. Number ' || n || ' of a long row of makers, who writes evaluations '
           || 'before prompts, keeps every seed, and sends proofs on the paper that the reader will hold in the end. '
           || ${invented('(n::bigint * 7919 % 8000)::int')} || ', ' || ${invented('(n % 97)')},
         (ARRAY['ComfyUI', 'Flux', 'Art direction', 'Print', 'LoRA', 'Evaluations', 'Voice'])[1 + n % 3 : 4 + n % 4],
         (ARRAY['AVAILABLE', 'LIMITED', 'UNAVAILABLE'])[1 + n % 3], joined, joined
    FROM people JOIN taken USING (username)`;

const imageRows = `
  INSERT INTO images (id, owner_id, status, progress, bytes, content_hash, original_key, width, height, thumbhash, media_key, variants,
                      claimed_at, created_at, updated_at)
  SELECT id, owner_id, 'READY', 100, 400000, content_hash, original_key, width, height, thumbhash, media_key, variants, now(), now(), now()
    FROM jsonb_to_recordset($1::jsonb) AS made (id uuid, owner_id uuid, content_hash text, original_key text, width int, height int,
                                                thumbhash text, media_key text, variants jsonb)`;

const items = `
  INSERT INTO portfolio_items (id, creator_id, slug, title, description, category, tags, project_url, visibility, status,
                               created_at, updated_at, published_at)
  SELECT uuidv7(), p.id, 'piece-' || k,
         (ARRAY['Salt garden', 'Night market', 'Old harbour pilot', 'Tide tables'])[k] || ' ' || p.n,
         'Made over three weeks of evenings, from field recordings and a stack of contact sheets. The first version was too loud, the second '
           || 'too polite; this one keeps the grain of the paper and the noise of the street.' || E'\\n\\n'
           || 'Each plate was drawn twice: once by the model, once by hand over the print, and what you see is the third generation, scanned at '
           || '1,200 dots and brought down again until the edges stopped pretending to be sharp.',
         (ARRAY['IMAGE', 'CREATIVE_DIRECTION', 'CHARACTER_DESIGN', 'VIDEO', 'AUDIO'])[1 + (p.n + k) % 5],
         ARRAY['paper', 'night', 'series-' || p.n % 50], CASE WHEN k = 1 THEN 'https://example.org/work/' || p.n END,
         'PUBLIC', 'APPROVED', at, at, at
    FROM people p CROSS JOIN generate_series(5 - $1::int, 4) AS k CROSS JOIN LATERAL (SELECT p.joined + interval '1 hour' * k AS at) AS moment`;

const itemImages = `
  WITH images AS (SELECT id, row_number() OVER (ORDER BY media_key) - 1 AS place, count(*) OVER () AS total FROM images),
       shown AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM portfolio_items)
  INSERT INTO portfolio_item_images (item_id, position, image_id, alt)
  SELECT s.id, k - 1, i.id, 'A plate of the series, seen from the left, with the light of a window on it'
    FROM shown s CROSS JOIN generate_series(1, $1::int) AS k JOIN images i ON i.place = (s.place * 7 + k) % i.total`;
