import type pg from 'pg';
import { builtModule } from './built-module.ts';

interface SkillKeys {
  readonly skillKey: (skill: string) => string;
}

interface Cards {
  readonly cardOf: (categories: string) => string;
}

interface CategoryBits {
  readonly categoryBits: (categories: readonly string[]) => number;
}

/**
 * The read model of lists for the rows of `people`, as `marketplace:reindex` and the ranking would write it, with stars and visitors
 * to order by. Counts and words are summed once at the end: the triggers that keep them would touch a row of theirs millions of times.
 */
export async function seedListings(client: pg.Client): Promise<void> {
  const { cardOf } = await builtModule<Cards>('domains/marketplace/store/public-sql.js');
  const { skillKey } = await builtModule<SkillKeys>('domains/marketplace/model/skill-key.js');
  const { categoryBits } = await builtModule<CategoryBits>('domains/marketplace/model/categories.js');
  const [skills, categories] = [await distinct(client, 'SELECT DISTINCT unnest(skills) AS value FROM creators'), await distinct(client, 'SELECT DISTINCT category AS value FROM portfolio_items')];
  await client.query(`SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'`);
  await client.query(stars);
  await client.query(visitors);
  await client.query('ALTER TABLE creator_listings DISABLE TRIGGER USER');
  const indexes = await dropIndexes(client);
  await client.query(listings(cardOf('filed.categories')), [
    JSON.stringify(skills.map((label) => ({ label, key: skillKey(label) }))),
    JSON.stringify(categories.map((category) => ({ category, bit: categoryBits([category]) }))),
  ]);
  for (const index of indexes) await client.query(index);
  await client.query('ALTER TABLE creator_listings ENABLE TRIGGER USER');
  await client.query(skillNames);
  await client.query(counts);
  await client.query(words);
}

async function distinct(client: pg.Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ value: string }>(sql);
  return rows.map(({ value }) => value);
}

/** A word at a time into an index of words takes minutes where building it whole takes seconds. @returns how to make them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made FROM pg_index WHERE indrelid = 'creator_listings'::regclass AND NOT indisprimary`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ made }) => made);
}

// Three in five have reviews, of every mean from 2.6 to 5.
const stars = `
  INSERT INTO creator_ratings (creator_id, stars_sum, reviews_count)
  SELECT id, LEAST(5 * given, GREATEST(given, round(given * (2.6 + n::bigint * 7919 % 241 / 100.0))))::int, given
    FROM people CROSS JOIN LATERAL (SELECT (1 + n % 23)::int AS given) AS reviewed WHERE n % 5 < 3`;

// Today, so that an hourly ranking has nothing to change.
const visitors = `
  INSERT INTO visit_days (creator_id, day, visitors)
  SELECT id, (now() AT TIME ZONE 'UTC')::date, 1 + n::bigint * 104729 % 1000 FROM people WHERE n % 10 < 7`;

// Accents off and other signs out, for the few letters that seeded texts have.
const plain = (text: string): string => `to_tsvector('simple', regexp_replace(translate(lower(${text}), 'éüłø', 'eulo'), '[^a-z0-9]+', ' ', 'g'))`;

const listings = (card: string): string => `
  WITH skill_keys AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS k (label text, key text)),
       filed AS (
         SELECT creator_id, array_agg(category ORDER BY n DESC, category) AS categories, sum(bit) AS bits
           FROM (SELECT creator_id, category, count(*) AS n FROM portfolio_items GROUP BY 1, 2) AS counted
           JOIN jsonb_to_recordset($2::jsonb) AS k (category text, bit int) USING (category) GROUP BY 1),
       titled AS (SELECT creator_id, string_agg(title, ' ' ORDER BY published_at DESC, id DESC) AS titles FROM portfolio_items GROUP BY 1),
       market AS (SELECT sum(stars_sum)::bigint AS stars, sum(reviews_count)::bigint AS reviews FROM creator_ratings)
  INSERT INTO creator_listings (creator_id, created_at, categories, category_bits, skills, availability, rating_sum, rating_count,
                                rating_micro, rating_terms, popularity_micro, popularity_terms, document, card)
  SELECT c.id, c.created_at, filed.categories, filed.bits,
         ARRAY(SELECT k.key FROM unnest(c.skills) WITH ORDINALITY AS s (label, at) JOIN skill_keys k USING (label) ORDER BY at), c.availability,
         COALESCE(r.stars_sum, 0), COALESCE(r.reviews_count, 0), COALESCE(score.total, 0),
         CASE WHEN score.total IS NULL THEN '[]' ELSE jsonb_build_array(
           jsonb_build_object('label', 'Mean of the marketplace, as five reviews', 'value', score.expected),
           jsonb_build_object('label', 'Own reviews', 'value', score.total - score.expected)) END,
         COALESCE(v.visitors, 0) * 1000000::bigint,
         CASE WHEN v.visitors IS NULL THEN '[]' ELSE jsonb_build_array(
           jsonb_build_object('label', 'Visitors', 'value', v.visitors * 1000000::bigint),
           jsonb_build_object('label', 'Completed inquiries', 'value', 0), jsonb_build_object('label', 'Reviews', 'value', 0)) END,
         setweight(${plain(`c.display_name || ' ' || c.username`)}, 'A') || setweight(${plain(`array_to_string(c.skills, ' ')`)}, 'B')
           || setweight(${plain('titled.titles')}, 'C') || setweight(${plain('c.bio')}, 'D'), ${card}
    FROM creators c JOIN users cu ON cu.id = c.id JOIN filed ON filed.creator_id = c.id JOIN titled ON titled.creator_id = c.id CROSS JOIN market
    LEFT JOIN creator_ratings r ON r.creator_id = c.id LEFT JOIN visit_days v ON v.creator_id = c.id
    LEFT JOIN LATERAL (
      SELECT 1000000 * (5 * market.stars + r.stars_sum * market.reviews) / (market.reviews * (5 + r.reviews_count)) AS total,
             1000000 * 5 * market.stars / (market.reviews * (5 + r.reviews_count)) AS expected WHERE r.reviews_count > 0) AS score ON true
   ORDER BY c.id`;

const skillNames = `
  INSERT INTO listing_skills (skill, label, creators)
  SELECT l.skill, min(s.label), count(DISTINCT l.creator_id)
    FROM (SELECT creator_id, at, skill FROM creator_listings CROSS JOIN unnest(skills) WITH ORDINALITY AS k (skill, at)) AS l
    JOIN (SELECT id AS creator_id, at, label FROM creators CROSS JOIN unnest(skills) WITH ORDINALITY AS k (label, at)) AS s USING (creator_id, at)
   GROUP BY 1`;

const counts = `
  INSERT INTO listing_counts (skill, category_bits, availability, rating_band, creators)
  SELECT skill, category_bits, availability, rating_band, count(*) FROM creator_listings, unnest(skills || ARRAY['']) AS skill GROUP BY 1, 2, 3, 4`;

const words = `
  INSERT INTO listing_words (word, creators)
  SELECT word, count(*) FROM creator_listings, unnest(tsvector_to_array(document)) AS word GROUP BY 1 ORDER BY 1`;
