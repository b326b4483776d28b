import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sequentialScans } from '../../../test/expect-queries.js';
import { aUser } from '../identity/testing/a-user.js';
import { NotFoundProblem } from '../../platform/problems/problem.js';
import { anImage } from './testing/an-image.js';
import { openTestMedia, type TestMedia } from './testing/open-media.js';
import { picture } from './testing/test-pictures.js';
import { RemoveImages } from './use-cases/remove-images.js';
import { SweepUploads } from './use-cases/sweep-uploads.js';

let media: TestMedia;
let remove: RemoveImages;

beforeAll(async () => {
  media = await openTestMedia();
  remove = new RemoveImages(media.database, media.images, media.objects);
});
afterAll(() => media.close());

const own = () => anImage().of(media.ownerId);
const claim = (ids: readonly string[], ownerId = media.ownerId) => media.database.transaction((tx) => media.media.claim(tx, ownerId, ids));
const release = (ids: readonly string[]) => media.database.transaction((tx) => media.media.release(tx, ids));

async function deleted(id: string): Promise<boolean> {
  return (await media.images.work(media.database, id))?.deleted ?? true;
}

describe('claim', () => {
  it('takes own images, ready or still on their way, and frees the place among the unused', async () => {
    const [ready, waiting] = [await own().save(media.database), await own().uploaded().save(media.database)];
    const before = (await media.images.unused(media.database, media.ownerId)).count;
    const answer = await claim([ready.id, waiting.id, ready.id.toUpperCase()]);
    expect(answer).toMatchObject({ ok: true, images: expect.arrayContaining([{ id: ready.id, status: 'READY' }, { id: waiting.id, status: 'UPLOADED' }]) });
    expect((await media.images.unused(media.database, media.ownerId)).count).toBe(before - 2);
    // The same once more is the same.
    expect((await claim([ready.id])).ok).toBe(true);
  });

  it('names every image that cannot be used, whatever the reason', async () => {
    const stranger = await aUser().save(media.database);
    const good = await own().save(media.database);
    const refused = await own().rejected().save(media.database);
    const removed = await own().save(media.database);
    await release([removed.id]);
    const foreign = await anImage().of(stranger.id).save(media.database);
    const bad = [refused.id, removed.id, foreign.id, '01900000-0000-7000-8000-000000000000', 'made up'];
    expect(await claim([good.id, ...bad])).toEqual({ ok: false, bad });
  });

  it('is undone with the transaction that it belongs to', async () => {
    const image = await own().save(media.database);
    const before = (await media.images.unused(media.database, media.ownerId)).count;
    await media.database.transaction(async (tx) => {
      await media.media.claim(tx, media.ownerId, [image.id]);
      return new NotFoundProblem();
    });
    expect((await media.images.unused(media.database, media.ownerId)).count).toBe(before);
  });

  it('in two transactions at once, in any order, never ends in a deadlock', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, async () => (await own().save(media.database)).id));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, turn) => claim(turn % 2 === 0 ? ids : [...ids].reverse())));
    expect(answers.every((answer) => answer.ok)).toBe(true);
  });
});

describe('release', () => {
  it('removes the original and every variant, and again changes nothing', async () => {
    const image = await media.upload(await picture().png().toBuffer());
    await media.process.run(image.id);
    await media.storage.put(`variants/${image.id}/left-by-a-killed-run`, Buffer.from('x'), { contentType: 'image/webp' });
    await release([image.id]);
    expect(await deleted(image.id)).toBe(true);
    expect((await media.events()).at(-1)).toEqual({ type: 'media.images-released', payload: { imageIds: [image.id] } });
    for (let turn = 1; turn <= 2; turn += 1) {
      await remove.run([image.id]);
      expect(await media.stored(`variants/${image.id}/`)).toEqual([]);
      expect(await media.stored(image.originalKey)).toEqual([]);
    }
    const events = (await media.events()).length;
    await release([image.id]);
    expect((await media.events()).length).toBe(events);
  });

  it('never takes the files of another upload of the same bytes', async () => {
    const bytes = await picture().png().toBuffer();
    const [one, other] = [await media.upload(bytes), await media.upload(bytes)];
    for (const { id } of [one, other]) await media.process.run(id);
    const kept = await media.stored(`variants/${other.id}/`);
    await release([one.id]);
    await remove.run([one.id]);
    expect(await media.stored(`variants/${other.id}/`)).toEqual(kept);
    expect(await media.stored(other.originalKey)).toEqual([other.originalKey]);
  });

  it('keeps the files of an image that is not removed, whatever an event says', async () => {
    const image = await media.upload(await picture().png().toBuffer());
    await remove.run([image.id, '01900000-0000-7000-8000-000000000000']);
    expect(await media.stored(image.originalKey)).toEqual([image.originalKey]);
  });

  it('of an upload that nobody has looked at yet leaves nothing, even when the work comes later', async () => {
    const image = await media.upload(await picture().png().toBuffer());
    await release([image.id]);
    await media.process.run(image.id);
    expect(await media.stored(image.originalKey)).toEqual([]);
    expect(await media.stored(`variants/${image.id}/`)).toEqual([]);
  });
});

describe('clearing up', () => {
  const wanted = new Set<string>();
  const audience = { isPublic: () => Promise.resolve(false), unused: (_: unknown, ids: readonly string[]) => Promise.resolve(ids.filter((id) => !wanted.has(id))) };
  const sweeping = () => new SweepUploads(media.database, media.images, media.objects, media.media, audience, media.clock);

  it('releases what nothing has wanted for 30 days in a row, and nothing that is wanted again', async () => {
    const sweep = sweeping();
    const [forgotten, comingBack, claimedAgain] = [await own().inUse().save(media.database), await own().inUse().save(media.database), await own().inUse().save(media.database)];
    await sweep.releaseForgotten();
    media.clock.advance(20 * 86_400);
    wanted.add(comingBack.id);
    await sweep.releaseForgotten();
    await media.database.transaction((tx) => media.media.claim(tx, claimedAgain.ownerId, [claimedAgain.id]));
    wanted.clear();
    media.clock.advance(11 * 86_400);
    await sweep.releaseForgotten();
    expect(await Promise.all([forgotten, comingBack, claimedAgain].map(({ id }) => deleted(id)))).toEqual([true, false, false]);
    media.clock.advance(31 * 86_400);
    await sweep.releaseForgotten();
    expect(await deleted(claimedAgain.id)).toBe(true);
  });

  it('removes files without a row after an hour, and no others', async () => {
    const sweep = sweeping();
    // Storage has a clock of its own.
    media.clock.set(new Date());
    const key = media.objects.originalKey('01900000-0000-7000-8000-00000000dead', media.clock.now());
    await media.objects.putOriginal(key, Buffer.from('x'));
    const image = await media.upload(Buffer.from('y'));
    await sweep.removeOrphans();
    expect(await media.stored(key)).toEqual([key]);
    media.clock.advance(3_601);
    await sweep.removeOrphans();
    expect(await media.stored(key)).toEqual([]);
    expect(await media.stored(image.originalKey)).toEqual([image.originalKey]);
  });

  it('releases what nobody uses after a week, and refused files after a day', async () => {
    const sweep = sweeping();
    const now = media.clock.now().getTime();
    const days = (count: number) => new Date(now - count * 86_400_000);
    const old = await own().uploadedOn(days(8)).save(media.database);
    const recent = await own().uploadedOn(days(6)).save(media.database);
    const used = await own().inUse().uploadedOn(days(30)).save(media.database);
    const refused = await own().rejected().uploadedOn(days(2)).save(media.database);
    const justRefused = await own().rejected().uploadedOn(days(0.5)).save(media.database);
    await sweep.releaseAbandoned();
    const gone = await Promise.all([old, recent, used, refused, justRefused].map(({ id }) => deleted(id)));
    expect(gone).toEqual([true, false, false, true, false]);
    expect(await sweep.releaseAbandoned()).toBe(0);
  });
});

describe('reading', () => {
  it('never scans the table', async () => {
    const reads: [string, unknown[]][] = [
      [`SELECT id, variants FROM images WHERE media_key = $1 AND status = 'READY' AND deleted_at IS NULL`, ['a'.repeat(32)]],
      ['SELECT count(*) FROM images WHERE owner_id = $1 AND claimed_at IS NULL AND deleted_at IS NULL', [media.ownerId]],
      ['SELECT image_picture(i, $2) FROM images i WHERE id = $1', [media.ownerId, '']],
    ];
    for (const [sql, values] of reads) expect(await sequentialScans(media.source, sql, values)).toEqual([]);
  });

  it('builds the picture of the contracts, and none once the image is removed', async () => {
    const image = await own().measuring(700, 500).save(media.database);
    const read = () => media.database.query<{ picture: object | null }>(`SELECT image_picture(i, 'A fox') AS picture FROM images i WHERE id = $1`, [image.id]);
    const variants = (format: string) => image.variants.filter((one) => one.format === format).map(({ width, name }) => ({ width, url: `/media/${name}` }));
    expect((await read())[0]?.picture).toEqual({
      id: image.id,
      alt: 'A fox',
      width: 700,
      height: 500,
      thumbhash: expect.any(String),
      avif: variants('avif'),
      webp: variants('webp'),
    });
    await release([image.id]);
    expect((await read())[0]?.picture).toBeNull();
  });

  it('finds no half-made image in the table: the database refuses it', async () => {
    const image = await own().uploaded().save(media.database);
    await expect(media.database.execute(`UPDATE images SET status = 'READY' WHERE id = $1`, [image.id])).rejects.toThrow('images_ready_complete');
    await expect(media.database.execute(`UPDATE images SET status = 'REJECTED' WHERE id = $1`, [image.id])).rejects.toThrow('images_rejected_why');
  });
});
