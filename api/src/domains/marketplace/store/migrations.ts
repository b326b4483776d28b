import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What browsing and searching read: a row for each creator who shows work, and counts and words kept beside them. */
export class CreateListings1764000010001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query(listings);
    await runner.query(counts);
    await runner.query(triggers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE creator_listings;
      DROP FUNCTION count_listings_added();
      DROP FUNCTION count_listings_removed();
      DROP FUNCTION count_listings_changed();
      DROP FUNCTION add_listing_counts(jsonb);
      DROP TABLE listing_words;
      DROP TABLE listing_skills;
      DROP TABLE listing_counts;
    `);
  }
}

/** What typing errors are measured by, and an index for beginnings of words that serves whatever the collation. */
export class MeasureSlips1764000010002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS fuzzystrmatch');
    await runner.query('CREATE INDEX listing_words_begin ON listing_words (word text_pattern_ops)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX listing_words_begin');
  }
}

/** Cards of creators are kept with their listings, and words and skills are found together. */
export class KeepCards1764000010003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A read model: the next worker that starts fills it again, now with cards.
      TRUNCATE creator_listings, listing_counts, listing_skills, listing_words;
      -- json, as it is read as it was written.
      ALTER TABLE creator_listings ADD COLUMN card json NOT NULL;
      DROP INDEX creator_listings_words;
      DROP INDEX creator_listings_skills;
      -- One index for both: a rare word with a skill that half of all have would otherwise read every listing with the skill.
      CREATE INDEX creator_listings_search ON creator_listings USING gin (document, skills) WITH (fastupdate = off);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE creator_listings DROP COLUMN card;
      DROP INDEX creator_listings_search;
      CREATE INDEX creator_listings_words ON creator_listings USING gin (document) WITH (fastupdate = off);
      CREATE INDEX creator_listings_skills ON creator_listings USING gin (skills) WITH (fastupdate = off);
    `);
  }
}

const listings = `
  CREATE TABLE creator_listings (
    creator_id uuid PRIMARY KEY REFERENCES creators (id),
    -- When the creator joined: the order of the newest.
    created_at timestamptz NOT NULL,
    -- Of the public items, most frequent first; never empty.
    categories text[] NOT NULL CHECK (cardinality(categories) > 0),
    -- The same as bits, in the order of the enumeration: what counts are kept by.
    category_bits smallint NOT NULL CHECK (category_bits BETWEEN 1 AND 511),
    -- Keys of skills, in lower case; listing_skills has their names.
    skills text[] NOT NULL DEFAULT '{}',
    availability text NOT NULL CHECK (availability IN ('AVAILABLE', 'LIMITED', 'UNAVAILABLE')),
    rating_sum integer NOT NULL DEFAULT 0 CHECK (rating_sum >= 0),
    rating_count integer NOT NULL DEFAULT 0 CHECK (rating_count >= 0),
    -- How many of the offered least ratings (3, 4, 4.5) the mean reaches.
    rating_band smallint NOT NULL GENERATED ALWAYS AS (
      CASE WHEN rating_count = 0 THEN 0 WHEN rating_sum * 2 >= rating_count * 9 THEN 3 WHEN rating_sum >= rating_count * 4 THEN 2
           WHEN rating_sum >= rating_count * 3 THEN 1 ELSE 0 END) STORED,
    -- Scores in millionths of a point, and the terms that they are the sums of: [{"label", "value"}].
    rating_micro bigint NOT NULL DEFAULT 0,
    rating_terms jsonb NOT NULL DEFAULT '[]',
    popularity_micro bigint NOT NULL DEFAULT 0,
    popularity_terms jsonb NOT NULL DEFAULT '[]',
    -- Name and username (A), skills (B), titles of public items (C), bio (D), as words without accents.
    document tsvector NOT NULL
  ) WITH (fillfactor = 80);
  CREATE INDEX creator_listings_newest ON creator_listings (created_at DESC, creator_id DESC);
  CREATE INDEX creator_listings_popular ON creator_listings (popularity_micro DESC, creator_id DESC);
  CREATE INDEX creator_listings_rated ON creator_listings (rating_micro DESC, creator_id DESC);
  CREATE INDEX creator_listings_words ON creator_listings USING gin (document) WITH (fastupdate = off);
  CREATE INDEX creator_listings_skills ON creator_listings USING gin (skills) WITH (fastupdate = off);
`;

const counts = `
  -- How many listings there are of each kind; skill '' counts all, so that an unsearched filter is a sum over a few hundred rows.
  CREATE TABLE listing_counts (
    skill text NOT NULL,
    category_bits smallint NOT NULL,
    availability text NOT NULL,
    rating_band smallint NOT NULL,
    creators integer NOT NULL,
    PRIMARY KEY (skill, category_bits, availability, rating_band)
  );
  CREATE TABLE listing_skills (
    skill text PRIMARY KEY,
    -- As the first creator who has it spells it.
    label text NOT NULL,
    creators integer NOT NULL DEFAULT 0
  );
  CREATE INDEX listing_skills_most ON listing_skills (creators DESC, skill);
  -- Every word of the documents: what typing errors are corrected to.
  CREATE TABLE listing_words (word text PRIMARY KEY, creators integer NOT NULL);
  CREATE INDEX listing_words_alike ON listing_words USING gin (word gin_trgm_ops);
`;

// Rows are touched in one order everywhere, so that two changes at once wait for each other and never block each other.
const triggers = `
  -- Adds [{"skill", "bits", "availability", "band", "n"}] to the counts.
  CREATE FUNCTION add_listing_counts(changes jsonb) RETURNS void LANGUAGE sql AS $$
    WITH cells AS (
      SELECT skill, bits, availability, band, sum(n)::int AS n
        FROM jsonb_to_recordset(changes) AS c (skill text, bits smallint, availability text, band smallint, n int)
       GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4)
    INSERT INTO listing_counts AS k (skill, category_bits, availability, rating_band, creators) SELECT * FROM cells
      ON CONFLICT (skill, category_bits, availability, rating_band) DO UPDATE SET creators = k.creators + excluded.creators;
    WITH cells AS (
      SELECT skill, sum(n)::int AS n FROM jsonb_to_recordset(changes) AS c (skill text, n int) WHERE skill <> ''
       GROUP BY 1 HAVING sum(n) <> 0 ORDER BY 1)
    INSERT INTO listing_skills AS s (skill, label, creators) SELECT skill, skill, n FROM cells
      ON CONFLICT (skill) DO UPDATE SET creators = s.creators + excluded.creators;
  $$;

  CREATE FUNCTION count_listings_added() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM add_listing_counts(jsonb_agg(jsonb_build_object('skill', skill, 'bits', category_bits, 'availability', availability, 'band', rating_band, 'n', 1)))
      FROM added, unnest(skills || ARRAY['']) AS skill;
    INSERT INTO listing_words AS w (word, creators)
      SELECT word, count(*)::int FROM added, unnest(tsvector_to_array(document)) AS word GROUP BY word ORDER BY word
      ON CONFLICT (word) DO UPDATE SET creators = w.creators + excluded.creators;
    RETURN NULL;
  END $$;

  CREATE FUNCTION count_listings_removed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM add_listing_counts(jsonb_agg(jsonb_build_object('skill', skill, 'bits', category_bits, 'availability', availability, 'band', rating_band, 'n', -1)))
      FROM removed, unnest(skills || ARRAY['']) AS skill;
    INSERT INTO listing_words AS w (word, creators)
      SELECT word, -count(*)::int FROM removed, unnest(tsvector_to_array(document)) AS word GROUP BY word ORDER BY word
      ON CONFLICT (word) DO UPDATE SET creators = w.creators + excluded.creators;
    RETURN NULL;
  END $$;

  -- A recomputed score moves nothing here: only rows of another kind, or with other words, are counted again.
  CREATE FUNCTION count_listings_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM add_listing_counts(jsonb_agg(jsonb_build_object('skill', skill, 'bits', bits, 'availability', available, 'band', band, 'n', n)))
      FROM removed o JOIN added a USING (creator_id)
      CROSS JOIN LATERAL (VALUES (o.skills, o.category_bits, o.availability, o.rating_band, -1), (a.skills, a.category_bits, a.availability, a.rating_band, 1))
        AS side (skills, bits, available, band, n)
      CROSS JOIN LATERAL unnest(side.skills || ARRAY['']) AS skill
     WHERE (o.skills, o.category_bits, o.availability, o.rating_band) IS DISTINCT FROM (a.skills, a.category_bits, a.availability, a.rating_band);
    INSERT INTO listing_words AS w (word, creators)
      SELECT word, sum(n)::int FROM removed o JOIN added a USING (creator_id)
        CROSS JOIN LATERAL (VALUES (o.document, -1), (a.document, 1)) AS side (document, n)
        CROSS JOIN LATERAL unnest(tsvector_to_array(side.document)) AS word
       WHERE o.document IS DISTINCT FROM a.document
       GROUP BY word HAVING sum(n) <> 0 ORDER BY word
      ON CONFLICT (word) DO UPDATE SET creators = w.creators + excluded.creators;
    RETURN NULL;
  END $$;

  CREATE TRIGGER count_added AFTER INSERT ON creator_listings
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_listings_added();
  CREATE TRIGGER count_removed AFTER DELETE ON creator_listings
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_listings_removed();
  CREATE TRIGGER count_changed AFTER UPDATE ON creator_listings
    REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_listings_changed();
`;
