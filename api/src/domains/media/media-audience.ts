import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queryable } from '../../platform/database/database.js';

/**
 * Says whether everybody may see an image, and whether anything wants it. A domain that shows images provides it, because only it knows what is
 * public. Until one does, nobody sees anything without a signed preview.
 */
export abstract class MediaAudience {
  /** Whether something public shows this image at this moment. */
  abstract isPublic(imageId: string): Promise<boolean>;

  /** Of these images, those that nothing wants any more: nothing public, nothing that waits, no draft. */
  abstract unused(db: Queryable, imageIds: readonly string[]): Promise<string[]>;
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

  unused(db: Queryable, imageIds: readonly string[]): Promise<string[]> {
    this.audience ??= this.find();
    return this.audience.unused(db, imageIds);
  }

  private find(): MediaAudience {
    try {
      return this.modules.get(MediaAudience, { strict: false });
    } catch {
      // Nobody shows images here, so nobody can tell that one is not wanted.
      return { isPublic: () => Promise.resolve(false), unused: () => Promise.resolve([]) };
    }
  }
}
