import { mediaAddress, type Picture } from '@guildhall/contracts';
import { absolute, type PageOrigins } from './addresses.js';
import type { JsonLdNode } from './json-ld.js';
import { shareVariant } from './picture-sources.js';

/** A picture as structured data, or undefined when it has no variant that can be named. */
export function imageObject({ origin, mediaOrigin }: PageOrigins, picture: Picture): JsonLdNode | undefined {
  const variant = shareVariant(picture);
  if (variant === null) return undefined;
  return {
    '@type': 'ImageObject',
    url: absolute(origin, mediaAddress(mediaOrigin, variant.url)),
    width: variant.width,
    height: Math.round((picture.height * variant.width) / picture.width),
    ...(picture.alt === '' ? {} : { description: picture.alt }),
  };
}
