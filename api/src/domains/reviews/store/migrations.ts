import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reviews of both sides, and what those of clients come to for each creator. */
export class CreateReviews1764000009001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reviews);
    await runner.query(ratings);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION public_reviews(uuid, int);
      DROP FUNCTION public_review(reviews);
      DROP FUNCTION creator_rating(uuid);
      DROP TABLE creator_ratings;
      DROP TABLE reviews;
    `);
  }
}

const reviews = `
  CREATE TABLE reviews (
    id uuid PRIMARY KEY,
    inquiry_id uuid NOT NULL REFERENCES inquiries (id),
    creator_id uuid NOT NULL REFERENCES creators (id),
    author text NOT NULL CHECK (author IN ('CLIENT', 'CREATOR')),
    stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
    body text NOT NULL DEFAULT '' CHECK (char_length(body) <= 2000),
    submitted_at timestamptz NOT NULL,
    -- NULL while sealed: until both sides are in or fourteen days have passed, only its author may know of it.
    published_at timestamptz CHECK (published_at >= submitted_at),
    answer text CHECK (char_length(answer) BETWEEN 1 AND 2000),
    answered_at timestamptz,
    UNIQUE (inquiry_id, author),
    CONSTRAINT reviews_answered_when CHECK ((answer IS NULL) = (answered_at IS NULL)),
    -- A creator answers what a client has said for everybody to read, and nothing else.
    CONSTRAINT reviews_answerable CHECK (answer IS NULL OR (author = 'CLIENT' AND published_at IS NOT NULL))
  );
  CREATE INDEX reviews_open ON reviews (creator_id, published_at DESC, id DESC) INCLUDE (stars) WHERE author = 'CLIENT' AND published_at IS NOT NULL;
  CREATE INDEX reviews_sealed ON reviews (submitted_at, id) WHERE published_at IS NULL;
`;

const ratings = `
  -- Recomputed from the rows of reviews under a lock on the creator's row here: always their sum and count.
  CREATE TABLE creator_ratings (
    creator_id uuid PRIMARY KEY REFERENCES creators (id),
    stars_sum integer NOT NULL,
    reviews_count integer NOT NULL CHECK (reviews_count >= 0),
    CHECK (stars_sum BETWEEN reviews_count AND 5 * reviews_count)
  );
`;

const functions = `
  -- A Rating of the contracts, {"sum", "count"}; NULL before the first open review.
  CREATE FUNCTION creator_rating(creator uuid) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('sum', stars_sum, 'count', reviews_count) FROM creator_ratings WHERE creator_id = creator AND reviews_count > 0
  $$;

  -- A ReviewView of the contracts: what a client has said, under the name that they gave, and its answer.
  CREATE FUNCTION public_review(r reviews) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', r.id, 'stars', r.stars, 'text', r.body, 'clientName', q.client_name, 'stamp', r.id,
        'publishedAt', to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'answer', CASE WHEN r.answer IS NOT NULL THEN jsonb_build_object(
          'text', r.answer, 'answeredAt', to_char(r.answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END)
      FROM inquiries q WHERE q.id = r.inquiry_id
  $$;

  -- The latest open reviews of a creator's work, newest first.
  CREATE FUNCTION public_reviews(creator uuid, most int) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT COALESCE(jsonb_agg(public_review(latest) ORDER BY latest.published_at DESC, latest.id DESC), '[]')
      FROM (SELECT * FROM reviews WHERE creator_id = creator AND author = 'CLIENT' AND published_at IS NOT NULL
             ORDER BY published_at DESC, id DESC LIMIT most) AS latest
  $$;
`;
