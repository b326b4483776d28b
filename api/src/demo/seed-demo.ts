import { createHash } from 'node:crypto';
import type { Clock } from '../platform/clock/clock.js';
import type { Database } from '../platform/database/database.js';
import type { ObjectStorage } from '../platform/storage/object-storage.js';
import type { SavePersonality } from '../domains/personalities/index.js';
import { accounts } from './content/accounts.js';
import { ada } from './content/ada.js';
import { firstStudios } from './content/creators-1.js';
import { secondStudios } from './content/creators-2.js';
import { lastStudios } from './content/creators-3.js';
import type { DemoCreator, DemoItem } from './content/demo-content.js';
import { draftOf } from './content/demo-personality.js';
import { personalities } from './content/personalities.js';
import { demoId } from './demo-id.js';
import { renderPicture } from './pictures/picture.js';
import { addAccount, addCreator, addItem, type DatedItem, type StoredPicture } from './store/demo-store.js';

const DAY = 86_400_000;
/** How long the moderator of the demo took. */
const REVIEW = 5 * 3_600_000;
/** Approved items after which a creator's next ones appear at once. */
const TRUSTED_FROM = 3;
/** Days since the six people joined. */
const FOUNDED = 250;

/** Everybody who shows work in the demo; ada first. */
export const creators: readonly DemoCreator[] = [ada, ...firstStudios, ...secondStudios, ...lastStudios];

/** What seeding added; all zero when everything was there. */
export interface SeedReport {
  readonly creators: number;
  readonly items: number;
  readonly pictures: number;
  readonly personalities: number;
}

/** The parts that seeding needs of a running application. */
export interface SeedParts {
  readonly database: Database;
  readonly storage: ObjectStorage;
  readonly clock: Clock;
  readonly savePersonality: SavePersonality;
}

interface PlacedItem {
  readonly creator: DemoCreator;
  readonly item: DemoItem;
  /** Among the creator's items, oldest first. */
  readonly age: number;
}

/**
 * Fills an empty installation with people, work and personalities. Running it again adds only what was never there:
 * what somebody has edited, hidden or deleted since stays as they left it.
 */
export class SeedDemo {
  constructor(private readonly parts: SeedParts) {}

  /** @param say told what is being done, a line at a time. */
  async run(say: (line: string) => void = () => undefined): Promise<SeedReport> {
    const people = await this.addPeople();
    const missing = await this.missing(inTurns(creators));
    if (missing.length > 0) say(`Drawing pictures for ${missing.length} items`);
    const added: number[] = [];
    for (const placed of missing) added.push(await this.addWork(placed, people));
    const saved = await Promise.all(personalities.map((written) => this.parts.savePersonality.run(draftOf(written))));
    return {
      creators: people.added,
      items: added.filter((pictures) => pictures > 0).length,
      pictures: added.reduce((sum, pictures) => sum + pictures, 0),
      personalities: saved.filter(({ kind }) => kind === 'created').length,
    };
  }

  private async addPeople(): Promise<People> {
    const { database } = this.parts;
    const ids = new Map<string, string>();
    let added = 0;
    await database.transaction(async (tx) => {
      for (const account of Object.values(accounts)) ids.set(account.username, await addAccount(tx, account, this.daysAgo(FOUNDED)));
      for (const creator of creators) {
        const at = this.daysAgo(creator.daysAgo);
        const id = await addAccount(tx, creator.account, at);
        const known = await tx.query('SELECT 1 FROM creators WHERE id = $1', [id]);
        if (!(await addCreator(tx, creator, { id, at }))) continue;
        ids.set(creator.account.username, id);
        if (known.length === 0) added += 1;
      }
    });
    return { ids, added };
  }

  /** @returns how many pictures were added. */
  private async addWork({ creator, item, age }: PlacedItem, { ids }: People): Promise<number> {
    const { database, clock } = this.parts;
    const creatorId = ids.get(creator.account.username);
    if (creatorId === undefined) return 0;
    const name = nameOf(creator, item);
    const id = demoId(name);
    const pictures = await Promise.all(item.pictures.map((_, index) => this.storePicture(item, index, name)));
    const submittedAt = this.daysAgo(item.daysAgo);
    const reviewed = age < TRUSTED_FROM;
    const dated: DatedItem = {
      id,
      creatorId,
      item,
      submittedAt,
      decidedAt: item.pending === true ? null : new Date(submittedAt.getTime() + (reviewed ? REVIEW : 0)),
      decidedBy: reviewed && item.pending !== true ? (ids.get('mia') ?? null) : null,
    };
    const added = await database.transaction((tx) => addItem(tx, dated, pictures, clock.now()));
    return added ? pictures.length : 0;
  }

  // The object first, as with an upload: a row never points to nothing.
  private async storePicture(item: DemoItem, index: number, name: string): Promise<StoredPicture> {
    const picture = item.pictures[index];
    if (picture === undefined) throw new Error(`${name} has no picture ${index}`);
    const bytes = await renderPicture({ ...picture, seed: `${name}/${index}` });
    const id = demoId(`image/${name}/${index}`);
    const originalKey = `originals/${this.parts.clock.now().toISOString().slice(0, 10)}/${id}`;
    await this.parts.storage.put(originalKey, bytes, { contentType: 'application/octet-stream' });
    return { id, alt: picture.alt, bytes: bytes.length, contentHash: createHash('sha256').update(bytes).digest('hex'), originalKey };
  }

  private async missing(placed: readonly PlacedItem[]): Promise<readonly PlacedItem[]> {
    const ids = placed.map(({ creator, item }) => demoId(nameOf(creator, item)));
    const rows = await this.parts.database.query<{ id: string }>('SELECT id FROM portfolio_items WHERE id = ANY($1::uuid[])', [ids]);
    const there = new Set(rows.map(({ id }) => id));
    return placed.filter((_, index) => !there.has(ids[index] ?? ''));
  }

  private daysAgo(days: number): Date {
    return new Date(this.parts.clock.now().getTime() - days * DAY);
  }
}

/** Ids of everybody by username, and how many profiles are new. */
interface People {
  readonly ids: ReadonlyMap<string, string>;
  readonly added: number;
}

function nameOf(creator: DemoCreator, item: DemoItem): string {
  return `item/${creator.account.username}/${item.slug}`;
}

/** Everybody's newest item, then everybody's second, and so on: while pictures arrive, all of the grid fills at once. */
export function inTurns(all: readonly DemoCreator[]): readonly PlacedItem[] {
  const placed = all.flatMap((creator) => {
    const byAge = [...creator.items].sort((a, b) => b.daysAgo - a.daysAgo);
    return byAge.map((item, age) => ({ creator, item, age, turn: byAge.length - age }));
  });
  return placed.sort((a, b) => a.turn - b.turn).map(({ creator, item, age }) => ({ creator, item, age }));
}
