import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { PageCard } from '@guildhall/contracts';
import { Slots } from '../../../platform/limits/slots.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { ReadMedia } from '../../media/index.js';
import { CardPainter } from '../drawing/card-painter.js';

/** Cards that one process draws at a time: each takes most of a core and up to 60 MB for about a third of a second. */
const AT_ONCE = 2;

/** Cards that may wait for their turn. Beyond that whoever asks is told to come again, as link previews do by themselves. */
const WAITING = 40;

/**
 * Milliseconds that a drawing may take once it began. The first of a process loads the modules too, which on a machine with much else
 * to do takes seconds; another process may overtake it after the lease of the cache, and then draws the same.
 */
const PATIENCE_MS = 20_000;

/** Bytes of a picture that a card takes in: variants of this size have a tenth of it. */
const MOST_BYTES = 4_000_000;

/** Draws a card within bounds of time, memory and number. */
@Injectable()
export class DrawCard {
  private readonly slots = new Slots(AT_ONCE);
  private asked = 0;

  constructor(
    private readonly media: ReadMedia,
    private readonly painter: CardPainter,
  ) {}

  /** @throws Refusal UNAVAILABLE when too many wait, or when it takes too long. */
  async run(card: PageCard): Promise<Buffer> {
    if (this.asked >= AT_ONCE + WAITING) throw tryAgain();
    this.asked += 1;
    try {
      return await this.slots.run(() => this.within(card, AbortSignal.timeout(PATIENCE_MS)));
    } finally {
      this.asked -= 1;
    }
  }

  private async within(card: PageCard, signal: AbortSignal): Promise<Buffer> {
    try {
      const pictures: Buffer[] = [];
      for (const address of card.pictures) {
        signal.throwIfAborted();
        const picture = await this.picture(address);
        if (picture !== null) pictures.push(picture);
      }
      return await this.painter.paint(card, pictures, signal);
    } catch (error) {
      if (signal.aborted) throw tryAgain();
      throw error;
    }
  }

  // Asked for as a stranger would: what is not public at this moment hangs on no card.
  private async picture(address: string): Promise<Buffer | null> {
    const media = await this.media.run(address.slice(address.lastIndexOf('/') + 1), undefined);
    if (media === null || media.bytes > MOST_BYTES) return null;
    const stream = await media.open();
    return stream === null ? null : buffer(stream);
  }
}

function tryAgain(): Refusal {
  return new Refusal('UNAVAILABLE', 'The card cannot be drawn at this moment. Try again in a few seconds.', 5);
}
