import { Injectable } from '@nestjs/common';
import { limits } from '@guildhall/contracts';
import type { Transaction } from '../../../platform/database/database.js';
import { ItemsTable } from '../store/items-table.js';

/** What somebody reads who wants more than there are places. */
export const NO_PLACE = `You feature ${limits.item.featured} items already. Take one of them from the front first.`;

/** The few places at the front of a portfolio. */
@Injectable()
export class FeaturedPlaces {
  constructor(private readonly items: ItemsTable) {}

  /** Whether one more item of a creator can stand there; holds the answer true until the transaction ends. */
  async free(tx: Transaction, creatorId: string): Promise<boolean> {
    return (await this.items.countFeatured(tx, creatorId)) < limits.item.featured;
  }
}
