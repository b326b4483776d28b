import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

/**
 * Says whether everybody may see an image. A domain that shows images provides it, because only it knows what is
 * public. Until one does, nobody sees anything without a signed preview.
 */
export abstract class MediaAudience {
  /** Whether something public shows this image at this moment. */
  abstract isPublic(imageId: string): Promise<boolean>;
}

/** Finds the audience wherever it is provided: media itself imports nobody who shows images. */
@Injectable()
export class ProvidedAudience extends MediaAudience {
  private audience: MediaAudience | undefined;

  constructor(private readonly modules: ModuleRef) {
    super();
  }

  isPublic(imageId: string): Promise<boolean> {
    this.audience ??= this.find();
    return this.audience.isPublic(imageId);
  }

  private find(): MediaAudience {
    try {
      return this.modules.get(MediaAudience, { strict: false });
    } catch {
      return { isPublic: () => Promise.resolve(false) };
    }
  }
}
