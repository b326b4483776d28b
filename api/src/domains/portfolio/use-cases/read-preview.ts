import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits, publicWebAddress, type ItemPage, type Picture } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import { PreviewLinks } from '../preview-links.js';
import { PreviewRows, type PreviewRow } from '../store/preview-rows.js';
import { ItemImages } from './item-images.js';

/** An item as its page would show it. */
export type PreviewedItem = ItemPage['item'];

/** Shows an item as everybody would see it with what was last typed, to whoever holds a signed address. */
@Injectable()
export class ReadPreview {
  constructor(
    private readonly database: Database,
    private readonly rows: PreviewRows,
    private readonly links: PreviewLinks,
    private readonly images: ItemImages,
  ) {}

  /** `null` for what is not there and for a signature that is wrong, old or another's: they look alike. */
  async run(username: string, slug: string, signature: string): Promise<PreviewedItem | null> {
    const row = await this.find(username, slug);
    if (row === null || !this.links.verify(row.id, signature)) return null;
    const { id, content, at } = row;
    return {
      id,
      slug: row.slug,
      title: content.title === '' ? 'Untitled' : content.title,
      description: content.description,
      category: content.category ?? 'OTHER',
      tags: content.tags,
      // As typed it may be half an address or a script: the page links only what a save would take.
      projectUrl: content.projectUrl === null ? null : publicWebAddress(content.projectUrl, limits.item.projectUrl.max),
      images: this.images.signed(row).images.flatMap(({ image }): Picture[] => (image.picture === null ? [] : [image.picture])),
      publishedAt: at.toISOString(),
      updatedAt: at.toISOString(),
    };
  }

  private async find(username: string, slug: string): Promise<PreviewRow | null> {
    const item = await this.rows.item(this.database, username, slug);
    return item ?? (isUUID(slug) ? this.rows.draft(this.database, username, slug) : null);
  }
}
