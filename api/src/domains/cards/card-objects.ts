import { Injectable } from '@nestjs/common';
import { ObjectStorage } from '../../platform/storage/object-storage.js';
import { cardKey, cardPrefix } from './model/card-key.js';

/** Files of one page that one look lists; there is one, and for moments two. */
const FEW = 100;

/** Where drawn cards lie: one for each page, under the hash of what it shows. */
@Injectable()
export class CardObjects {
  constructor(private readonly storage: ObjectStorage) {}

  /** The drawn card, `null` when there is none yet. */
  read(path: string, hash: string): Promise<Buffer | null> {
    return this.storage.read(cardKey(path, hash));
  }

  /** Keeps a card and lets those go that the page had before. */
  async keep(path: string, hash: string, png: Buffer): Promise<void> {
    const key = cardKey(path, hash);
    await this.storage.put(key, png, { contentType: 'image/png' });
    await this.removeBut(path, key);
  }

  /** Removes every card of a page. */
  removeAll(path: string): Promise<void> {
    return this.removeBut(path, null);
  }

  private async removeBut(path: string, kept: string | null): Promise<void> {
    const cards = await this.storage.list(cardPrefix(path), FEW);
    for (const { key } of cards) if (key !== kept) await this.storage.remove(key);
  }
}
