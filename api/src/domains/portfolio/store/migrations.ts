import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items, their images, and what of them has been put before moderators. */
export class CreatePortfolio1764000004001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(items);
    await runner.query(submissions);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION image_is_public(uuid);
      DROP FUNCTION portfolio_content_images(jsonb);
      DROP FUNCTION portfolio_item_content(portfolio_items);
      DROP TABLE portfolio_submissions;
      DROP TABLE portfolio_item_images;
      DROP TABLE portfolio_items;
    `);
  }
}

const items = `
  CREATE TABLE portfolio_items (
    id uuid PRIMARY KEY,
    creator_id uuid NOT NULL REFERENCES creators (id),
    slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 80),
    title text NOT NULL CHECK (char_length(title) BETWEEN 3 AND 120),
    description text NOT NULL DEFAULT '' CHECK (char_length(description) <= 5000),
    category text NOT NULL CHECK (category IN ('AI_CONTENT', 'PROMPT_ENGINEERING', 'CREATIVE_DIRECTION', 'IMAGE', 'VIDEO', 'AUDIO',
      'CHARACTER_DESIGN', 'AUTOMATION', 'OTHER')),
    tags text[] NOT NULL DEFAULT '{}' CHECK (cardinality(tags) <= 10),
    -- A user name before the host disguises where a link leads.
    project_url text CHECK (project_url ~ '^https://[^/?#@[:space:]]+([/?#]|$)' AND char_length(project_url) <= 2048),
    visibility text NOT NULL CHECK (visibility IN ('PUBLIC', 'PRIVATE')),
    status text NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED', 'FLAGGED', 'REMOVED')),
    -- The reason of the last rejection, of the item or of a revision, until the creator saves again.
    rejection_reason text,
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    created_at timestamptz NOT NULL,
    -- When what stands here last changed; a pending revision leaves it alone.
    updated_at timestamptz NOT NULL,
    -- When it was first approved and PUBLIC at once: the order of every public list.
    published_at timestamptz,
    deleted_at timestamptz,
    -- Deleted rows stay, so a slug is never used twice.
    UNIQUE (creator_id, slug),
    CONSTRAINT portfolio_items_published CHECK (status <> 'APPROVED' OR visibility <> 'PUBLIC' OR published_at IS NOT NULL),
    CONSTRAINT portfolio_items_rejected_why CHECK (status <> 'REJECTED' OR rejection_reason IS NOT NULL)
  );
  CREATE INDEX portfolio_items_own ON portfolio_items (creator_id, created_at DESC, id DESC);
  CREATE INDEX portfolio_items_approved ON portfolio_items (creator_id) WHERE status = 'APPROVED';
  CREATE INDEX portfolio_items_shown_by_creator ON portfolio_items (creator_id, published_at DESC, id DESC)
    WHERE status = 'APPROVED' AND visibility = 'PUBLIC' AND deleted_at IS NULL;
  CREATE INDEX portfolio_items_shown ON portfolio_items (published_at DESC, id DESC)
    WHERE status = 'APPROVED' AND visibility = 'PUBLIC' AND deleted_at IS NULL;

  CREATE TABLE portfolio_item_images (
    item_id uuid NOT NULL REFERENCES portfolio_items (id),
    position smallint NOT NULL CHECK (position BETWEEN 0 AND 9),
    image_id uuid NOT NULL REFERENCES images (id),
    alt text NOT NULL CHECK (char_length(alt) <= 300),
    PRIMARY KEY (item_id, position),
    UNIQUE (item_id, image_id)
  );
  CREATE INDEX portfolio_item_images_image ON portfolio_item_images (image_id);
`;

const submissions = `
  CREATE TABLE portfolio_submissions (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES portfolio_items (id),
    creator_id uuid NOT NULL REFERENCES creators (id),
    kind text NOT NULL CHECK (kind IN ('ITEM', 'REVISION')),
    -- {"title", "description", "category", "tags", "projectUrl", "images": [{"imageId", "alt"}]}, as it was put forward.
    content jsonb NOT NULL,
    status text NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    -- Raised when the creator changes what waits: a decision names the one that was read.
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    -- The place in the queue; changing what waits does not lose it.
    submitted_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    decided_at timestamptz,
    -- NULL where a trusted creator's own save, or a withdrawal, settled it.
    decided_by uuid REFERENCES users (id),
    reason text,
    CONSTRAINT portfolio_submissions_settled CHECK ((status = 'PENDING') = (decided_at IS NULL)),
    CONSTRAINT portfolio_submissions_rejected CHECK (status <> 'REJECTED' OR (reason IS NOT NULL AND decided_by IS NOT NULL)),
    CONSTRAINT portfolio_submissions_not_own CHECK (decided_by <> creator_id)
  );
  CREATE UNIQUE INDEX portfolio_submissions_open ON portfolio_submissions (item_id) WHERE status = 'PENDING';
  CREATE INDEX portfolio_submissions_queue ON portfolio_submissions (submitted_at, id) WHERE status = 'PENDING';
  CREATE INDEX portfolio_submissions_item ON portfolio_submissions (item_id);
  CREATE INDEX portfolio_submissions_rejections ON portfolio_submissions (creator_id, decided_at DESC) WHERE status = 'REJECTED';
`;

const functions = `
  -- What stands in an item, in the shape of a submission's content.
  CREATE FUNCTION portfolio_item_content(i portfolio_items) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
      'title', i.title, 'description', i.description, 'category', i.category, 'tags', to_jsonb(i.tags), 'projectUrl', i.project_url,
      'images', COALESCE((SELECT jsonb_agg(jsonb_build_object('imageId', l.image_id, 'alt', l.alt) ORDER BY l.position)
                            FROM portfolio_item_images l WHERE l.item_id = i.id), '[]'))
  $$;

  -- The images of a content in order, each as its owner and moderators see it.
  CREATE FUNCTION portfolio_content_images(content jsonb) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT COALESCE((
      SELECT jsonb_agg(jsonb_build_object('alt', one ->> 'alt', 'image', editable_image(m, one ->> 'alt')) ORDER BY position)
        FROM jsonb_array_elements(content -> 'images') WITH ORDINALITY AS listed (one, position)
        JOIN images m ON m.id = (one ->> 'imageId')::uuid AND m.deleted_at IS NULL), '[]')
  $$;

  -- Whether everybody may see an image: some public item of a public creator shows it.
  CREATE FUNCTION image_is_public(wanted uuid) RETURNS boolean
  LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
      SELECT 1 FROM portfolio_item_images l
        JOIN portfolio_items i ON i.id = l.item_id
        JOIN creators c ON c.id = i.creator_id
        JOIN users cu ON cu.id = c.id
       WHERE l.image_id = wanted
         AND is_public(i.status, i.visibility, i.deleted_at, cu.suspended_until, cu.banned_at)
         AND is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at))
  $$;
`;

/** Private drafts, featured items, a way back for deleted ones, and what tells whether an image is used. */
export class ExtendPortfolio1764000004002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(extendedItems);
    await runner.query(drafts);
    await runner.query(reviewTimes);
    await runner.query(usedImages);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION image_is_used(uuid);
      DROP INDEX portfolio_submissions_pending_images;
      DROP FUNCTION portfolio_typical_wait();
      DROP INDEX portfolio_submissions_decided;
      DROP TABLE portfolio_drafts;
      DROP INDEX portfolio_items_featured;
      DROP INDEX portfolio_items_deleted;
      ALTER TABLE portfolio_items DROP COLUMN featured, DROP COLUMN draft_id;
    `);
  }
}

const extendedItems = `
  ALTER TABLE portfolio_items
    ADD COLUMN featured boolean NOT NULL DEFAULT false,
    -- The draft that the first save applied: the same save sent again finds the item instead of making another.
    ADD COLUMN draft_id uuid UNIQUE;
  CREATE INDEX portfolio_items_featured ON portfolio_items (creator_id) WHERE featured AND deleted_at IS NULL;
  CREATE INDEX portfolio_items_deleted ON portfolio_items (creator_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
`;

const drafts = `
  CREATE TABLE portfolio_drafts (
    id uuid PRIMARY KEY,
    creator_id uuid NOT NULL REFERENCES creators (id),
    -- NULL while the item does not exist yet; an item has one draft at the most.
    item_id uuid UNIQUE REFERENCES portfolio_items (id),
    -- Version of the item that the draft was begun on.
    base_version integer,
    -- Raised by each save: a save names the one it was typed over.
    revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
    -- As a submission's content, but unfinished: the category may be null, the title empty, the address no address.
    content jsonb NOT NULL,
    visibility text NOT NULL CHECK (visibility IN ('PUBLIC', 'PRIVATE')),
    featured boolean NOT NULL,
    created_at timestamptz NOT NULL,
    saved_at timestamptz NOT NULL
  );
  CREATE INDEX portfolio_drafts_new ON portfolio_drafts (creator_id, saved_at DESC, id DESC) WHERE item_id IS NULL;
  CREATE INDEX portfolio_drafts_images ON portfolio_drafts USING gin ((content -> 'images') jsonb_path_ops);
`;

const reviewTimes = `
  CREATE INDEX portfolio_submissions_decided ON portfolio_submissions (decided_at DESC) WHERE decided_by IS NOT NULL;

  -- How long a moderator's decision takes: the median of the last fifty; NULL before the first.
  CREATE FUNCTION portfolio_typical_wait() RETURNS interval
  LANGUAGE sql STABLE AS $$
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY decided_at - submitted_at)
      FROM (SELECT decided_at, submitted_at FROM portfolio_submissions WHERE decided_by IS NOT NULL ORDER BY decided_at DESC LIMIT 50) AS latest
  $$;
`;

const usedImages = `
  CREATE INDEX portfolio_submissions_pending_images ON portfolio_submissions USING gin ((content -> 'images') jsonb_path_ops) WHERE status = 'PENDING';

  -- Whether something still wants an image: an item that is not deleted, what waits for a decision, a draft.
  CREATE FUNCTION image_is_used(wanted uuid) RETURNS boolean
  LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM portfolio_item_images l JOIN portfolio_items i ON i.id = l.item_id WHERE l.image_id = wanted AND i.deleted_at IS NULL)
        OR EXISTS (SELECT 1 FROM portfolio_submissions s
                    WHERE s.status = 'PENDING' AND s.content -> 'images' @> jsonb_build_array(jsonb_build_object('imageId', wanted)))
        OR EXISTS (SELECT 1 FROM portfolio_drafts d WHERE d.content -> 'images' @> jsonb_build_array(jsonb_build_object('imageId', wanted)))
  $$;
`;

/** What drafts and deletions need to be exact when several things happen at once; the order of the public gallery. */
export class SettlePortfolio1764000004004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ownDrafts);
    await runner.query(restorableSubmissions);
    await runner.query(featuredFirst);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX portfolio_items_shown_by_creator;
      CREATE INDEX portfolio_items_shown_by_creator ON portfolio_items (creator_id, published_at DESC, id DESC)
        WHERE status = 'APPROVED' AND visibility = 'PUBLIC' AND deleted_at IS NULL;
      DROP INDEX portfolio_submissions_restorable_images;
      DROP INDEX portfolio_submissions_restorable;
      ALTER TABLE portfolio_submissions DROP COLUMN restorable;
      DROP INDEX portfolio_items_draft;
      ALTER TABLE portfolio_items ADD UNIQUE (draft_id);
    `);
  }
}

const ownDrafts = `
  -- Of each creator: unique in all, naming another's draft would keep them from saving it.
  ALTER TABLE portfolio_items DROP CONSTRAINT portfolio_items_draft_id_key;
  CREATE UNIQUE INDEX portfolio_items_draft ON portfolio_items (creator_id, draft_id) WHERE draft_id IS NOT NULL;
`;

const restorableSubmissions = `
  -- Withdrawn by the deletion of its item and by nothing else: it waits again when the item comes back.
  ALTER TABLE portfolio_submissions ADD COLUMN restorable boolean NOT NULL DEFAULT false CHECK (NOT restorable OR status = 'WITHDRAWN');
  UPDATE portfolio_submissions SET restorable = true WHERE id IN (
    SELECT DISTINCT ON (s.item_id) s.id FROM portfolio_submissions s JOIN portfolio_items i ON i.id = s.item_id
     WHERE s.status = 'WITHDRAWN' AND s.decided_at = i.deleted_at ORDER BY s.item_id, s.submitted_at DESC, s.id DESC);
  CREATE UNIQUE INDEX portfolio_submissions_restorable ON portfolio_submissions (item_id) WHERE restorable;
  CREATE INDEX portfolio_submissions_restorable_images ON portfolio_submissions USING gin ((content -> 'images') jsonb_path_ops) WHERE restorable;
`;

const featuredFirst = `
  DROP INDEX portfolio_items_shown_by_creator;
  CREATE INDEX portfolio_items_shown_by_creator ON portfolio_items (creator_id, featured DESC, published_at DESC, id DESC)
    WHERE status = 'APPROVED' AND visibility = 'PUBLIC' AND deleted_at IS NULL;
`;
