import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { ObjectStorage } from '../../../platform/storage/object-storage.js';
import type { Queryable } from '../../../platform/database/database.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { testVariable } from '../../../../test/test-environment.js';
import { ImageCodec } from '../encoding/image-codec.js';
import { MediaPort } from '../media-port.js';
import { MediaObjects } from '../objects/media-objects.js';
import type { EditableImageRow } from '../store/image-row.js';
import { ImagesTable } from '../store/images-table.js';
import { ProcessImage } from '../use-cases/process-image.js';
import { anImage, type TestImage } from './an-image.js';
import { freshBucket } from './fresh-bucket.js';
import { aUser } from '../../identity/testing/a-user.js';

/** The parts of media on a database and in a bucket of their own. */
export interface TestMedia extends TestDatabase {
  readonly storage: ObjectStorage;
  readonly objects: MediaObjects;
  readonly images: ImagesTable;
  readonly codec: ImageCodec;
  readonly media: MediaPort;
  readonly process: ProcessImage;
  readonly ownerId: string;
  /** Stores bytes as an upload that nobody has looked at. */
  upload(bytes: Buffer): Promise<TestImage>;
  /** The row as its owner sees it. */
  seen(id: string): Promise<EditableImageRow>;
  /** Names of the objects below a folder. */
  stored(prefix: string): Promise<string[]>;
}

/** A bucket of its own: clearing up looks at all of a bucket, and test files run side by side. */
function testStorage(): ObjectStorage {
  return new ObjectStorage({
    endpoint: testVariable('TEST_S3_ENDPOINT'),
    region: 'us-east-1',
    accessKey: testVariable('TEST_S3_ACCESS_KEY'),
    secretKey: testVariable('TEST_S3_SECRET_KEY'),
    bucket: freshBucket(),
  });
}

/** Opens media on a clone of the template. */
export async function openTestMedia(): Promise<TestMedia> {
  Logger.overrideLogger(false);
  const opened = await openTestDatabase();
  const { database, clock } = opened;
  const storage = testStorage();
  const objects = new MediaObjects(storage);
  const images = new ImagesTable();
  const codec = new ImageCodec({ threads: 2, uploadsAtOnce: 8 });
  const { id: ownerId } = await aUser().save(database);
  return {
    ...opened,
    storage,
    objects,
    images,
    codec,
    ownerId,
    media: new MediaPort(images, clock),
    process: new ProcessImage(database, images, objects, codec, clock),
    upload: async (bytes) => {
      const contentHash = createHash('sha256').update(bytes).digest('hex');
      const image = await anImage().of(ownerId).uploaded().withHash(contentHash).save(database);
      await objects.putOriginal(image.originalKey, bytes);
      return image;
    },
    seen: (id) => seenBy(database, id),
    stored: async (prefix) => (await storage.list(prefix, 1_000)).map(({ key }) => key),
  };
}

async function seenBy(db: Queryable, id: string): Promise<EditableImageRow> {
  const rows = await db.query<{ image: EditableImageRow }>(`SELECT editable_image(i, 'Alt') AS image FROM images i WHERE id = $1`, [id]);
  if (rows[0] === undefined) throw new Error(`There is no image ${id}`);
  return rows[0].image;
}
