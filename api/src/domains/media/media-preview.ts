import { Injectable } from '@nestjs/common';
import type { Picture, PictureVariant } from '@guildhall/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Signer } from '../../platform/crypto/signer.js';
import { parseMediaName } from './model/media-name.js';
import type { EditableImageRow } from './store/image-row.js';

const PURPOSE = 'media-preview';

/** Signs addresses of images that are not public, for their owner and for moderators. */
@Injectable()
export class MediaPreview {
  constructor(
    private readonly signer: Signer,
    private readonly clock: Clock,
  ) {}

  /** The image with addresses that its reader can open for one to two hours. */
  signImage<Image extends Pick<EditableImageRow, 'picture'>>(image: Image): Image {
    return image.picture === null ? image : { ...image, picture: this.sign(image.picture) };
  }

  /** Whether a signature was made for the files of this image and still holds. @param key the part of their names that they share. */
  verify(key: string, signature: string): boolean {
    return this.signer.verify(PURPOSE, key, { signature, now: this.clock.now() });
  }

  /** A picture whose files its reader can open for one to two hours. */
  sign(picture: Picture): Picture {
    return { ...picture, avif: picture.avif.map((one) => this.signVariant(one)), webp: picture.webp.map((one) => this.signVariant(one)) };
  }

  private signVariant({ width, url }: PictureVariant): PictureVariant {
    const parsed = parseMediaName(url.slice(url.lastIndexOf('/') + 1));
    if (parsed === null) return { width, url };
    return { width, url: `${url}?p=${this.signer.signForAWhile(PURPOSE, parsed.key, this.clock.now())}` };
  }
}
