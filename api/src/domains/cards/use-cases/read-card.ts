import { Injectable } from '@nestjs/common';
import { cardOf, type CardPage, type PageCard, type PageModel } from '@guildhall/contracts';
import { Cache } from '../../../platform/cache/cache.js';
import { FindPage } from '../../publishing/index.js';
import { CardObjects } from '../card-objects.js';
import { addressOfCard, cardHash } from '../model/card-key.js';
import { DrawCard } from './draw-card.js';

/** What the address of a card answers. */
export type CardAnswer =
  | { readonly kind: 'card'; readonly hash: string; readonly png: () => Promise<Buffer> }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'missing' };

/** Seconds for which a drawn card is known to be there: longer than drawing takes, so that those who waited find it. */
const DRAWN_SECONDS = 30;

/**
 * Finds the card of a page as the page is at this moment. What is not public has none, whatever storage holds; what changed is
 * drawn anew, once, however many ask for it at the same time in however many processes.
 */
@Injectable()
export class ReadCard {
  constructor(
    private readonly pages: FindPage,
    private readonly objects: CardObjects,
    private readonly cache: Cache,
    private readonly draw: DrawCard,
  ) {}

  /** @param path path of the page. */
  async run(path: string): Promise<CardAnswer> {
    const page = await this.pages.run(path);
    if (page === null) return { kind: 'missing' };
    if (page.state === 'GONE') return { kind: 'gone' };
    if (page.state === 'REDIRECT') return { kind: 'redirect', location: addressOfCard(page.location) };
    if (!hasCard(page.model)) return { kind: 'missing' };
    const card = cardOf(page.model);
    const hash = cardHash(card);
    return { kind: 'card', hash, png: () => this.png(card, hash) };
  }

  private async png(card: PageCard, hash: string): Promise<Buffer> {
    const kept = await this.objects.read(card.path, hash);
    if (kept !== null) return kept;
    let drawn: Buffer | null = null;
    await this.cache.getOrLoad({ namespace: 'cards', key: hash, ttlSeconds: DRAWN_SECONDS }, async () => {
      drawn = await this.drawAndKeep(card, hash);
      return true;
    });
    // The other process may have drawn it, and a takedown may have removed it again meanwhile.
    return drawn ?? (await this.objects.read(card.path, hash)) ?? this.drawAndKeep(card, hash);
  }

  private async drawAndKeep(card: PageCard, hash: string): Promise<Buffer> {
    const png = await this.draw.run(card);
    await this.objects.keep(card.path, hash, png);
    return png;
  }
}

function hasCard(page: PageModel): page is CardPage {
  return page.kind === 'profile' || page.kind === 'item' || page.kind === 'personality';
}
