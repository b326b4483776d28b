import { Injectable } from '@nestjs/common';
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { cardSize, type PageCard } from '@guildhall/contracts';
import { Typesetter } from '../lettering/typesetter.js';
import { cardSvg } from './card-svg.js';
import { hanging, whole, type Place } from './hanging.js';

/** Radius of a picture's corners, pixels. */
const RADIUS = 8;

/** Bytes of the largest card: some messengers show no preview above 600 kB, and people wait for it on phones. */
const MOST_BYTES = 400_000;

/** Draws cards. The only place that turns words and pictures of a page into pixels. */
@Injectable()
export class CardPainter {
  constructor(private readonly setter: Typesetter) {
    // No picture is drawn twice, and a thread for each core would hold up those who ask for pages.
    sharp.cache(false);
    sharp.concurrency(1);
  }

  /**
   * The card as a PNG of 1200 × 630.
   * @param pictures the files of the card's pictures, in its order; one that is missing leaves its place to the others.
   */
  async paint(card: PageCard, pictures: readonly Buffer[], signal: AbortSignal): Promise<Buffer> {
    const svg = await cardSvg({ ...card, pictures: card.pictures.slice(0, pictures.length) }, this.setter);
    signal.throwIfAborted();
    const { renderAsync } = await import('@resvg/resvg-js');
    // On a thread of its own: a request that waits for a card must not hold up those that do not.
    const base = await renderAsync(svg, { font: { loadSystemFonts: false } }, signal);
    const hung = await this.hang(pictures);
    signal.throwIfAborted();
    return packed(sharp(base.pixels, { raw: { width: base.width, height: base.height, channels: 4 } }).composite(hung).removeAlpha());
  }

  private async hang(pictures: readonly Buffer[]): Promise<OverlayOptions[]> {
    const places = hanging(pictures.length);
    const hung: OverlayOptions[] = [];
    // One after the other: a card never holds more than one decoded picture.
    for (const [index, file] of pictures.slice(0, places.length).entries()) {
      const place = places[index];
      if (place !== undefined) hung.push(await framed(file, pictures.length === 1 ? await shaped(file, place) : place));
    }
    return hung;
  }
}

// All colours where they fit: a palette shows in the skies of photographs, a file that is too large shows nothing at all.
async function packed(card: Sharp): Promise<Buffer> {
  const full = await card.clone().png({ compressionLevel: 9 }).toBuffer();
  return full.length <= MOST_BYTES ? full : card.png({ palette: true, colours: 256, effort: 4, dither: 0.8 }).toBuffer();
}

async function shaped(file: Buffer, place: Place): Promise<Place> {
  const { width = place.width, height = place.height } = await sharp(file).metadata();
  // A strip would be a line on the wall: it is cropped, as in the gallery.
  const ratio = Math.min(2.4, Math.max(0.5, width / height));
  return whole(place, { width: ratio, height: 1 });
}

// A picture in its place with round corners; what lies beyond the edge of the card is cut off.
async function framed(file: Buffer, place: Place): Promise<OverlayOptions> {
  const [width, height] = [Math.round(place.width), Math.round(place.height)];
  const corners = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="${RADIUS}"/></svg>`);
  const picture = await sharp(file).resize(width, height, { fit: 'cover' }).ensureAlpha().composite([{ input: corners, blend: 'dest-in' }]).png({ compressionLevel: 1 }).toBuffer();
  const above = Math.max(0, -place.top);
  const seen = Math.min(height - above, cardSize.height - Math.max(0, place.top));
  const input = above > 0 || seen < height ? await sharp(picture).extract({ left: 0, top: above, width, height: seen }).png({ compressionLevel: 1 }).toBuffer() : picture;
  return { input, left: Math.round(place.left), top: Math.max(0, Math.round(place.top)) };
}
