import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Images and the functions by which every screen builds pictures in the same way. */
export class CreateImages1764000003001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(pictureFunction);
    await runner.query(imagesTable);
    await runner.query(screenFunctions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION editable_image(images, text);
      DROP FUNCTION image_picture(images, text);
      DROP TABLE images;
      DROP FUNCTION picture_of(uuid, integer, integer, text, jsonb);
    `);
  }
}

const pictureFunction = `
  -- The picture of the contracts without its alt text.
  CREATE FUNCTION picture_of(id uuid, width integer, height integer, thumbhash text, variants jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT jsonb_build_object(
      'id', picture_of.id, 'width', picture_of.width, 'height', picture_of.height, 'thumbhash', picture_of.thumbhash,
      'avif', COALESCE(jsonb_agg(v.picture ORDER BY v.width) FILTER (WHERE v.format = 'avif'), '[]'),
      'webp', COALESCE(jsonb_agg(v.picture ORDER BY v.width) FILTER (WHERE v.format = 'webp'), '[]'))
    FROM (
      SELECT one ->> 'format' AS format, (one ->> 'width')::int AS width,
             jsonb_build_object('width', (one ->> 'width')::int, 'url', '/media/' || (one ->> 'name')) AS picture
        FROM jsonb_array_elements(picture_of.variants) AS one
    ) v
  $$;
`;

const imagesTable = `
  CREATE TABLE images (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL REFERENCES users (id),
    status text NOT NULL DEFAULT 'UPLOADED' CHECK (status IN ('UPLOADED', 'PROCESSING', 'READY', 'REJECTED')),
    -- For people: why the file was refused.
    problem text,
    progress smallint NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    bytes integer NOT NULL CHECK (bytes BETWEEN 1 AND 5000000),
    -- SHA-256 of the file as it came, hex.
    content_hash text NOT NULL,
    original_key text NOT NULL,
    -- Times that decoding began and has not been seen to end: a file that kills its worker is given up.
    attempts smallint NOT NULL DEFAULT 0,
    width integer,
    height integer,
    thumbhash text,
    -- The beginning of every variant's name.
    media_key text UNIQUE,
    -- [{"format": "avif", "width": 640, "height": 480, "name": "…-640.avif", "bytes": 12345}, …] by width.
    variants jsonb,
    -- Built once, when the image becomes ready, so that lists of pictures read it as it is.
    picture jsonb GENERATED ALWAYS AS (
      CASE WHEN status = 'READY' THEN picture_of(id, width, height, thumbhash, variants) END
    ) STORED,
    -- When something began to show it; NULL counts towards the limit of unused images.
    claimed_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT images_ready_complete CHECK (
      status <> 'READY' OR num_nulls(width, height, thumbhash, media_key, variants) = 0
    ),
    CONSTRAINT images_rejected_why CHECK ((status = 'REJECTED') = (problem IS NOT NULL))
  );
  CREATE INDEX images_unused_by_owner ON images (owner_id, created_at) WHERE claimed_at IS NULL AND deleted_at IS NULL;
  CREATE INDEX images_unused ON images (created_at) WHERE claimed_at IS NULL AND deleted_at IS NULL;
`;

const screenFunctions = `
  -- A picture as screens show it, or NULL while there is nothing to show.
  CREATE FUNCTION image_picture(i images, alt text) RETURNS jsonb
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN i.deleted_at IS NULL THEN i.picture || jsonb_build_object('alt', alt) END
  $$;

  -- An image as its owner and moderators see it, at every stage; the picture's URLs still want a signature.
  CREATE FUNCTION editable_image(i images, alt text) RETURNS jsonb
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT jsonb_build_object('id', i.id, 'status', i.status, 'progress', i.progress, 'problem', i.problem,
                              'picture', image_picture(i, alt))
  $$;
`;

/** Since when nothing has shown an image that something once used. */
export class NoteUnusedImages1764000003002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE images ADD COLUMN unused_since timestamptz;
      CREATE INDEX images_no_longer_used ON images (unused_since) WHERE unused_since IS NOT NULL AND deleted_at IS NULL;
      CREATE INDEX images_claimed ON images (id) WHERE claimed_at IS NOT NULL AND deleted_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX images_claimed;
      DROP INDEX images_no_longer_used;
      ALTER TABLE images DROP COLUMN unused_since;
    `);
  }
}
