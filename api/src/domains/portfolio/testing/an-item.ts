import type { ModerationStatus, PortfolioCategory, Visibility } from '@guildhall/contracts';
import { v7 } from 'uuid';
import type { Queryable } from '../../../platform/database/database.js';
import type { ItemContent, ItemDraft } from '../model/item.js';

/** An item in the database. */
export interface SavedItem {
  readonly id: string;
  readonly slug: string;
  /** Id of the submission that waits for a decision; `null` when none does. */
  readonly submissionId: string | null;
  readonly content: ItemContent;
}

/** A draft as a creator would save it, valid by default. */
export function aDraft(content: Partial<ItemContent> = {}, visibility: Visibility = 'PUBLIC'): ItemDraft {
  const plain: ItemContent = { title: 'Night market', description: 'Rain and neon.', category: 'IMAGE', tags: ['neon'], projectUrl: null, images: [] };
  return { content: { ...plain, ...content }, visibility };
}

let counter = 0;

/** Builds items for tests: public and approved unless told otherwise. */
export class ItemBuilder {
  private readonly id = v7();
  private slug: string | null = null;
  private content: ItemContent = aDraft().content;
  private visibility: Visibility = 'PUBLIC';
  private status: ModerationStatus = 'APPROVED';
  private madeAt = new Date('2026-02-01T00:00:00.000Z');
  private deletedAt: Date | null = null;

  constructor(private readonly creatorId: string) {}

  titled(title: string): this {
    this.content = { ...this.content, title };
    return this;
  }

  filedUnder(category: PortfolioCategory): this {
    this.content = { ...this.content, category };
    return this;
  }

  showing(...imageIds: readonly string[]): this {
    this.content = { ...this.content, images: imageIds.map((imageId, index) => ({ imageId, alt: `Picture ${index + 1}` })) };
    return this;
  }

  at(slug: string): this {
    this.slug = slug;
    return this;
  }

  hidden(): this {
    this.visibility = 'PRIVATE';
    return this;
  }

  pending(): this {
    this.status = 'PENDING';
    return this;
  }

  as(status: ModerationStatus): this {
    this.status = status;
    return this;
  }

  madeOn(moment: Date): this {
    this.madeAt = moment;
    return this;
  }

  deleted(): this {
    return this.deletedOn(this.madeAt);
  }

  deletedOn(moment: Date): this {
    this.deletedAt = moment;
    return this;
  }

  async save(db: Queryable): Promise<SavedItem> {
    counter += 1;
    const slug = this.slug ?? `item-${counter}`;
    const { title, description, category, tags, projectUrl, images } = this.content;
    const published = this.status === 'APPROVED' && this.visibility === 'PUBLIC' ? this.madeAt : null;
    const reason = this.status === 'REJECTED' ? 'Not yours.' : null;
    await db.execute(
      `INSERT INTO portfolio_items (id, creator_id, slug, title, description, category, tags, project_url, visibility, status, rejection_reason,
                                    created_at, updated_at, published_at, deleted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14)`,
      [this.id, this.creatorId, slug, title, description, category, tags, projectUrl, this.visibility, this.status, reason, this.madeAt, published, this.deletedAt],
    );
    for (const [position, { imageId, alt }] of images.entries()) {
      await db.execute('INSERT INTO portfolio_item_images (item_id, position, image_id, alt) VALUES ($1, $2, $3, $4)', [this.id, position, imageId, alt]);
    }
    return { id: this.id, slug, content: this.content, submissionId: this.status === 'PENDING' ? await this.submit(db) : null };
  }

  private async submit(db: Queryable): Promise<string> {
    const id = v7();
    await db.execute(
      `INSERT INTO portfolio_submissions (id, item_id, creator_id, kind, content, status, submitted_at, updated_at)
       VALUES ($1, $2, $3, 'ITEM', $4, 'PENDING', $5, $5)`,
      [id, this.id, this.creatorId, JSON.stringify(this.content), this.madeAt],
    );
    return id;
  }
}

/** `anItem().of(ada.id).pending().save(db)` */
export function anItem(): { of(creatorId: string): ItemBuilder } {
  return { of: (creatorId) => new ItemBuilder(creatorId) };
}
