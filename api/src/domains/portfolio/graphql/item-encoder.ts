import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problems/problem.js';
import { MediaPreview } from '../../media/index.js';
import { ItemConflict } from '../portfolio.errors.js';
import type { ItemImageRow, OwnItem } from '../store/rows.js';
import { ItemConflictProblem, PortfolioItem, type ItemImage } from './portfolio-item.types.js';

/** Encodes items for their owners and for moderators: with addresses of images that only they can open. */
@Injectable()
export class ItemEncoder {
  constructor(private readonly preview: MediaPreview) {}

  item(row: OwnItem): PortfolioItem {
    return Object.assign(new PortfolioItem(), row, { images: this.images(row.images) });
  }

  images(rows: readonly ItemImageRow[]): ItemImage[] {
    return rows.map(({ alt, image }) => ({ alt, image: this.preview.signImage(image) }) as ItemImage);
  }

  /** Problems go out as they are, but for the one that carries an item. */
  outcome<P extends Problem>(outcome: OwnItem | P): PortfolioItem | Problem {
    if (outcome instanceof ItemConflict) return new ItemConflictProblem(outcome.message, this.item(outcome.current));
    return outcome instanceof Problem ? outcome : this.item(outcome);
  }
}
