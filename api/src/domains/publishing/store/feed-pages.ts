import { Injectable } from '@nestjs/common';
import type { FeedPage } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { itemCoverAs } from '../../marketplace/index.js';
import { paths } from '../model/route.js';
import { creatorIsPublic, isoTime, itemIsPublic } from './page-sql.js';

type FeedEntry = FeedPage['entries'][number];

/** Entries of the feed: who asks once a day misses nothing. */
const ENTRIES = 50;

/** Letters of a description that readers of feeds show. */
const SUMMARY = 500;

// The three plain conditions are in `itemIsPublic` too; with them the index of the newest items serves, and it is left as soon as there are enough.
/** The newest public work, $1 at the most. */
export const FEED = `
  SELECT jsonb_build_object('id', i.id, 'title', i.title, 'category', i.category, 'cover', ${itemCoverAs('i')},
      'summary', CASE WHEN length(i.description) > ${SUMMARY} THEN rtrim(left(i.description, ${SUMMARY - 1})) || '…' ELSE i.description END,
      'username', c.username, 'slug', i.slug, 'author', c.display_name,
      'publishedAt', ${isoTime('i.published_at')}, 'updatedAt', ${isoTime('greatest(i.updated_at, i.published_at)')}) AS entry
    FROM portfolio_items i JOIN creators c ON c.id = i.creator_id JOIN users cu ON cu.id = c.id
   WHERE i.status = 'APPROVED' AND i.visibility = 'PUBLIC' AND i.deleted_at IS NULL AND ${itemIsPublic} AND ${creatorIsPublic}
   ORDER BY i.published_at DESC, i.id DESC LIMIT $1`;

interface Row {
  readonly entry: Omit<FeedEntry, 'path' | 'author'> & { readonly username: string; readonly slug: string; readonly author: string };
}

/** Reads the feed of new work. */
@Injectable()
export class FeedPages {
  constructor(private readonly config: HttpConfig) {}

  async newest(db: Queryable): Promise<FeedPage> {
    const rows = await db.query<Row>(FEED, [ENTRIES]);
    const entries = rows.map(({ entry }) => entryOf(entry));
    // Moments of one form: the greatest text is the latest.
    const updatedAt = entries.map((entry) => entry.updatedAt).sort().at(-1) ?? null;
    return { kind: 'feed', ...this.config.origins, path: paths.feed, entries, updatedAt };
  }
}

function entryOf({ username, slug, author, ...entry }: Row['entry']): FeedEntry {
  return { ...entry, path: paths.item(username, slug), author: { name: author, path: paths.profile(username) } };
}
