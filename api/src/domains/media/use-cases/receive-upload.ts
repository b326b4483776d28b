import { Injectable } from '@nestjs/common';
import { limits, type ImageStatus } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Queryable, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { Problem, QuotaProblem, ValidationProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { mediaPolicy, UNUSED_IMAGES } from '../media.policy.js';
import { HEAD_BYTES, imageKindOf } from '../model/image-kind.js';
import { refusals } from '../model/image-rules.js';
import { UNUSED_DAYS } from '../model/keeping.js';
import { MediaObjects } from '../objects/media-objects.js';
import { ImagesTable } from '../store/images-table.js';
import { Slots } from '../../../platform/limits/slots.js';
import { SpooledFile } from './spooled-file.js';

/** Files that this process has in memory on their way to storage: 5 MB each, and the storage client copies them once. */
const STORING_AT_ONCE = 4;

/** An upload that has been taken. */
export interface TakenUpload {
  readonly id: string;
  readonly status: ImageStatus;
  readonly progress: number;
}

/** Takes the bytes of one image: counts them, stores them, and only then writes the row and its event. */
@Injectable()
export class ReceiveUpload {
  private readonly storing = new Slots(STORING_AT_ONCE);

  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly images: ImagesTable,
    private readonly objects: MediaObjects,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** @throws Refusal TOO_LARGE as soon as the byte after the limit arrives, UNSUPPORTED_MEDIA for other files. */
  async run(member: Member, stream: AsyncIterable<Buffer>): Promise<TakenUpload | ValidationProblem | QuotaProblem | ForbiddenProblem> {
    const full = await this.quotaProblem(this.database, member.userId);
    if (full !== null) return full;
    const file = await SpooledFile.receive(stream, limits.image.bytes, this.randomness.id());
    if ('tooLarge' in file) throw new Refusal('TOO_LARGE', 'This file is larger than 5 MB. Save a smaller copy and upload that.');
    try {
      if (file.bytes === 0) return ValidationProblem.of('file', 'This file is empty.');
      if (imageKindOf(await file.head(HEAD_BYTES)) === null) throw new Refusal('UNSUPPORTED_MEDIA', refusals.notOurs);
      return await this.keep(member, file);
    } finally {
      await file.close();
    }
  }

  // The object first: a row never points to nothing. An object without a row is swept later, should we die in between.
  private async keep(member: Member, file: SpooledFile): Promise<TakenUpload | QuotaProblem | ForbiddenProblem> {
    const id = this.randomness.id();
    const now = this.clock.now();
    const originalKey = this.objects.originalKey(id, now);
    await this.storing.run(async () => this.objects.putOriginal(originalKey, await file.content()));
    const row = { id, ownerId: member.userId, bytes: file.bytes, contentHash: file.contentHash, originalKey, now };
    const outcome = await this.database.transaction(async (tx: Transaction) => {
      const forbidden = await this.authorizer.check(tx, member, mediaPolicy.upload);
      if (forbidden !== null) return forbidden;
      await this.images.lockOwner(tx, member.userId);
      const full = await this.quotaProblem(tx, member.userId);
      if (full !== null) return full;
      await this.images.insert(tx, row);
      await tx.emit({ type: 'media.image-uploaded', payload: { imageId: id } });
      return { id, status: 'UPLOADED' as const, progress: 0 };
    });
    if (outcome instanceof Problem) await this.objects.removeOriginal(originalKey).catch(() => undefined);
    return outcome;
  }

  private async quotaProblem(db: Queryable, ownerId: string): Promise<QuotaProblem | null> {
    const { count, oldest } = await this.images.unused(db, ownerId);
    if (count < UNUSED_IMAGES) return null;
    const frees = new Date((oldest ?? this.clock.now()).getTime() + UNUSED_DAYS * 86_400_000);
    const message = `${UNUSED_IMAGES} of your images are used nowhere. Add them to an item; those that stay unused for ${UNUSED_DAYS} days are removed.`;
    return new QuotaProblem(message, UNUSED_IMAGES, frees);
  }
}
