import { cardAlt, cardPath, cardSize, mediaAddress, type CardPage, type Picture } from '@guildhall/contracts';
import { absolute, type PageOrigins } from './addresses.js';
import { shareVariant } from './picture-sources.js';

/** The picture that link previews elsewhere show of a page. */
export interface ShareImage {
  /** Absolute. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The card of a page that has one. It is drawn when somebody first asks for it. */
export function cardImage(page: CardPage): ShareImage {
  return { url: absolute(page.origin, cardPath(page)), ...cardSize, alt: cardAlt(page) };
}

/** A picture of a page that has no card; null when there is none to show. */
export function pictureImage({ origin, mediaOrigin }: PageOrigins, picture: Picture | null): ShareImage | null {
  const variant = picture === null ? null : shareVariant(picture);
  if (picture === null || variant === null) return null;
  const height = Math.round((picture.height * variant.width) / picture.width);
  return { url: absolute(origin, mediaAddress(mediaOrigin, variant.url)), width: variant.width, height, alt: picture.alt };
}
