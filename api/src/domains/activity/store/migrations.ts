import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The feed of what has happened, begun with what is public already. */
export class CreateActivity1764000013001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE activity_entries (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        type text NOT NULL CHECK (type IN ('CREATOR_JOINED', 'ITEM_PUBLISHED', 'REVIEW_POSTED', 'PERSONALITY_PUBLISHED', 'PERSONALITY_DEPLOYED', 'MILESTONE')),
        -- What it is about; the name of what is counted and the count for milestones. Each thing is in the feed once.
        subject text NOT NULL,
        at timestamptz NOT NULL,
        creator_id uuid,
        item_id uuid,
        personality_id uuid,
        inquiry_id uuid,
        stars integer CHECK (stars BETWEEN 1 AND 5),
        milestone_of text CHECK (milestone_of IN ('creators', 'items', 'personalities')),
        milestone_count integer CHECK (milestone_count > 0),
        UNIQUE (type, subject),
        CONSTRAINT activity_entries_whole CHECK (CASE type
          WHEN 'MILESTONE' THEN milestone_of IS NOT NULL AND milestone_count IS NOT NULL
          WHEN 'ITEM_PUBLISHED' THEN creator_id IS NOT NULL AND item_id IS NOT NULL
          WHEN 'REVIEW_POSTED' THEN creator_id IS NOT NULL AND inquiry_id IS NOT NULL AND stars IS NOT NULL
          WHEN 'CREATOR_JOINED' THEN creator_id IS NOT NULL
          ELSE personality_id IS NOT NULL END)
      );
      CREATE INDEX activity_entries_newest ON activity_entries (at DESC, id DESC);
      -- How many there have been of each, so that no event has to count them.
      CREATE TABLE activity_totals (
        what text PRIMARY KEY CHECK (what IN ('creators', 'items', 'personalities')),
        total integer NOT NULL CHECK (total >= 0)
      );

      INSERT INTO activity_entries (type, subject, at, creator_id, item_id)
        SELECT 'ITEM_PUBLISHED', i.id::text, i.published_at, i.creator_id, i.id FROM portfolio_items i
         WHERE i.published_at IS NOT NULL AND i.status = 'APPROVED' AND i.visibility = 'PUBLIC' AND i.deleted_at IS NULL;
      INSERT INTO activity_entries (type, subject, at, creator_id)
        SELECT 'CREATOR_JOINED', creator_id::text, min(at), creator_id FROM activity_entries GROUP BY creator_id;
      INSERT INTO activity_entries (type, subject, at, personality_id)
        SELECT 'PERSONALITY_PUBLISHED', p.id::text, p.published_at, p.id FROM personalities p
         WHERE p.published_at IS NOT NULL AND p.status = 'PUBLISHED' AND p.moderation_status = 'APPROVED' AND p.visibility = 'PUBLIC' AND p.deleted_at IS NULL;
      INSERT INTO activity_totals (what, total)
        SELECT what, count(id)::int FROM (VALUES ('creators', 'CREATOR_JOINED'), ('items', 'ITEM_PUBLISHED'), ('personalities', 'PERSONALITY_PUBLISHED')) AS kinds (what, type)
          LEFT JOIN activity_entries USING (type) GROUP BY what;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE activity_totals, activity_entries');
  }
}
