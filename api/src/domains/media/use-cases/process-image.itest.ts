import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { DamagedImage, ImageCodecFailure } from '../encoding/image-codec-failure.js';
import { openTestMedia, type TestMedia } from '../testing/open-media.js';
import {
  blackPng,
  cmykPhotograph,
  cutPhotograph,
  gifOfFrames,
  pageAsPng,
  photographWithPlace,
  picture,
  polyglot,
  svg,
  transparentPng,
  turnedPhotograph,
} from '../testing/test-pictures.js';
import { ProcessImage } from './process-image.js';

let media: TestMedia;

beforeAll(async () => {
  media = await openTestMedia();
});
afterAll(() => media.close());

/** Uploads, processes, and returns the row and the stored variants by name. */
async function processed(bytes: Buffer) {
  const image = await media.upload(bytes);
  await media.process.run(image.id);
  const row = await media.seen(image.id);
  const files = new Map<string, Buffer>();
  for (const key of await media.stored(`variants/${image.id}/`)) {
    files.set(key.split('/').at(-1) ?? '', (await media.storage.read(key)) ?? Buffer.alloc(0));
  }
  return { image, row, files };
}

async function colourAt(file: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}

const largest = (files: Map<string, Buffer>, format: string) =>
  [...files].filter(([name]) => name.endsWith(format)).sort((a, b) => Number(/-(\d+)\./.exec(b[0])?.[1]) - Number(/-(\d+)\./.exec(a[0])?.[1]))[0]?.[1] ??
  Buffer.alloc(0);

describe('an image that is taken', () => {
  it('gets AVIF and WebP variants at several widths, a thumbhash, and one event', async () => {
    const { image, row, files } = await processed(await photographWithPlace());
    expect(row).toMatchObject({ status: 'READY', progress: 100, problem: null });
    expect(row.picture).toMatchObject({ id: image.id, alt: 'Alt', width: 1_200, height: 900 });
    expect(row.picture?.avif.map((variant) => variant.width)).toEqual([320, 640, 960, 1_200]);
    expect(row.picture?.webp.map((variant) => variant.width)).toEqual([320, 640, 960, 1_200]);
    expect(Buffer.from(row.picture?.thumbhash ?? '', 'base64').length).toBeGreaterThan(4);
    const names = [...(row.picture?.avif ?? []), ...(row.picture?.webp ?? [])].map((variant) => variant.url.replace('/media/', ''));
    expect([...files.keys()].sort()).toEqual(names.sort());
    for (const [name, file] of files) {
      const { width, format } = await sharp(file).metadata();
      expect(name).toMatch(new RegExp(`-${width}\\.${format === 'heif' ? 'avif' : 'webp'}$`));
    }
    const events = (await media.events()).filter((event) => event.payload['imageId'] === image.id);
    expect(events).toEqual([{ type: 'media.image-ready', payload: { imageId: image.id, ownerId: media.ownerId } }]);
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('carries no place, name or camera in any variant of a %s', async (kind) => {
    const original = await photographWithPlace(kind);
    expect((await sharp(original).metadata()).exif?.includes('PLANTED-CAMERA')).toBe(true);
    const { files } = await processed(original);
    expect(files.size).toBe(8);
    for (const file of files.values()) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(file).metadata();
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
      expect(file.includes('PLANTED')).toBe(false);
    }
  });

  it('stands upright', async () => {
    const { row, files } = await processed(await turnedPhotograph());
    expect(row.picture).toMatchObject({ width: 300, height: 400 });
    const file = largest(files, 'webp');
    expect(await sharp(file).metadata()).toMatchObject({ width: 300, height: 400 });
    // Turned right by 90°, the red left half lies on top.
    const [top, bottom] = [await colourAt(file, 150, 50), await colourAt(file, 150, 350)];
    expect(top[0]).toBeGreaterThan(180);
    expect(bottom[2]).toBeGreaterThan(180);
  });

  it('keeps its transparency', async () => {
    const { files } = await processed(await transparentPng());
    for (const format of ['avif', 'webp']) expect((await colourAt(largest(files, format), 50, 50))[3]).toBeCloseTo(128, -1);
  });

  it('is in sRGB, also when it came in CMYK', async () => {
    const { files } = await processed(await cmykPhotograph());
    const [red, , blue] = await colourAt(largest(files, 'webp'), 50, 150);
    expect(red).toBeGreaterThan(150);
    expect(blue).toBeLessThan(100);
  });

  it('loses what follows the picture in the file', async () => {
    const { row, files } = await processed(await polyglot());
    expect(row.status).toBe('READY');
    for (const file of files.values()) expect(file.includes('PLANTED-SCRIPT')).toBe(false);
  });

  it('is the first frame of a GIF of 2,000', async () => {
    const gif = await gifOfFrames(2_000);
    expect((await sharp(gif).metadata()).pages).toBe(2_000);
    const { row, files } = await processed(gif);
    expect(row.picture).toMatchObject({ width: 100, height: 80 });
    expect((await sharp(largest(files, 'webp')).metadata()).pages ?? 1).toBe(1);
  });

  it.each(['png', 'webp', 'avif'] as const)('can be a %s', async (format) => {
    const { row } = await processed(await picture().toFormat(format).toBuffer());
    expect(row).toMatchObject({ status: 'READY' });
  });
});

describe('a file that is refused', () => {
  it.each([
    ['SVG', () => svg, 'not a JPEG'],
    ['a page that calls itself a PNG', () => pageAsPng, 'not a JPEG'],
    ['a signature with nothing behind it', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'not a JPEG'],
    ['SVG behind a byte order mark', () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), svg]), 'not a JPEG'],
    ['SVG packed as browsers take it', () => gzipSync(svg), 'not a JPEG'],
    ['a TIFF', () => picture().tiff().toBuffer(), 'not a JPEG'],
    ['a script that begins as a GIF', () => Buffer.from('GIF89a=1;alert(document.cookie)//'), 'not a JPEG'],
    ['half a JPEG', cutPhotograph, 'damaged or not complete'],
    ['14,000 × 14,000 pixels', () => blackPng(14_000), '14000 × 14000'],
    ['63 pixels a side', () => picture(63, 200).png().toBuffer(), 'at least 64'],
    ['26 megapixels', () => picture(5_100, 5_100).png().toBuffer(), '25 are the most'],
  ])('has a sentence for people: %s', async (_what, make, words) => {
    const { image, row, files } = await processed(await make());
    expect(row.status).toBe('REJECTED');
    expect(row.problem).toContain(words);
    expect(row.picture).toBeNull();
    expect(files.size).toBe(0);
    expect((await media.events()).some((event) => event.payload['imageId'] === image.id)).toBe(false);
  });

  it('does not cost memory by what it claims to measure', async () => {
    const bytes = blackPng(14_000);
    expect(bytes.length).toBeLessThan(300_000);
    const before = process.memoryUsage().rss;
    await processed(bytes);
    // Decoded it would be 196 MB.
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it('is one whose bytes have gone', async () => {
    const image = await media.upload(Buffer.from('x'));
    await media.storage.remove(image.originalKey);
    await media.process.run(image.id);
    expect(await media.seen(image.id)).toMatchObject({ status: 'REJECTED', problem: expect.stringContaining('no longer there') });
  });
});

describe('interrupted work', () => {
  it('run twice is the same as run once', async () => {
    const { image, row, files } = await processed(await picture(700, 500).png().toBuffer());
    await media.process.run(image.id);
    expect(await media.seen(image.id)).toEqual(row);
    expect((await media.stored(`variants/${image.id}/`)).length).toBe(files.size);
    expect((await media.events()).filter((event) => event.payload['imageId'] === image.id).length).toBe(1);
  });

  it('side by side ends once, with one set of files', async () => {
    const image = await media.upload(await picture(700, 500).png().toBuffer());
    await Promise.all([media.process.run(image.id), media.process.run(image.id)]);
    const row = await media.seen(image.id);
    expect(row.status).toBe('READY');
    expect((await media.stored(`variants/${image.id}/`)).length).toBe((row.picture?.avif.length ?? 0) * 2);
    expect((await media.events()).filter((event) => event.payload['imageId'] === image.id).length).toBe(1);
  });

  it('goes on after death between two variants, under the same names', async () => {
    const image = await media.upload(await picture(800, 500).png().toBuffer());
    let puts = 0;
    const dying = Object.create(media.objects) as typeof media.objects;
    dying.putVariant = async (...variant) => {
      puts += 1;
      if (puts === 3) throw new Error('killed');
      await media.objects.putVariant(...variant);
    };
    await expect(new ProcessImage(media.database, media.images, dying, media.codec, media.clock).run(image.id)).rejects.toThrow('killed');
    const half = await media.stored(`variants/${image.id}/`);
    const between = await media.seen(image.id);
    expect(between).toMatchObject({ status: 'PROCESSING', picture: null });
    expect(between.progress).toBeGreaterThan(10);
    await media.process.run(image.id);
    expect(await media.seen(image.id)).toMatchObject({ status: 'READY', progress: 100 });
    expect(await media.stored(`variants/${image.id}/`)).toEqual(expect.arrayContaining(half));
    expect((await media.stored(`variants/${image.id}/`)).length).toBe(6);
  });

  it('gives up a file that kills its worker time after time', async () => {
    const image = await media.upload(await picture(100, 100).png().toBuffer());
    const failing = Object.create(media.codec) as typeof media.codec;
    failing.decode = () => Promise.reject(new ImageCodecFailure('out of memory'));
    const work = new ProcessImage(media.database, media.images, media.objects, failing, media.clock);
    for (let attempt = 1; attempt <= 5; attempt += 1) await expect(work.run(image.id)).rejects.toThrow('out of memory');
    await work.run(image.id);
    expect(await media.seen(image.id)).toMatchObject({ status: 'REJECTED', problem: expect.stringContaining('several times') });
  });

  it('does not count outages against the file', async () => {
    const image = await media.upload(await picture(100, 100).png().toBuffer());
    const away = Object.create(media.objects) as typeof media.objects;
    away.readOriginal = () => Promise.reject(new Error('storage is down'));
    const work = new ProcessImage(media.database, media.images, away, media.codec, media.clock);
    for (let attempt = 1; attempt <= 9; attempt += 1) await expect(work.run(image.id)).rejects.toThrow('storage is down');
    await media.process.run(image.id);
    expect((await media.seen(image.id)).status).toBe('READY');
  });

  it('leaves nothing behind when the image is removed meanwhile', async () => {
    const image = await media.upload(await picture(100, 100).png().toBuffer());
    const slow = Object.create(media.objects) as typeof media.objects;
    slow.putVariant = async (...variant) => {
      await media.database.transaction((tx) => media.media.release(tx, [image.id]));
      await media.objects.putVariant(...variant);
    };
    await new ProcessImage(media.database, media.images, slow, media.codec, media.clock).run(image.id);
    expect(await media.stored(`variants/${image.id}/`)).toEqual([]);
    expect(await media.stored(image.originalKey)).toEqual([]);
    expect((await media.events()).filter((event) => event.type === 'media.image-ready' && event.payload['imageId'] === image.id)).toEqual([]);
  });
});

describe('the decoder', () => {
  it('tells damage from misfortune', async () => {
    await expect(media.codec.decode(await cutPhotograph(), { width: 400, height: 300 })).rejects.toBeInstanceOf(DamagedImage);
  });

  it('refuses pixels that the header did not announce', async () => {
    await expect(media.codec.decode(blackPng(5_100), { width: 100, height: 100 })).rejects.toBeInstanceOf(DamagedImage);
  });

  it('brings very tall pictures down to what encoding can hold', async () => {
    const tall = await picture(1_600, 8_000).jpeg().toBuffer();
    const { width, height, data } = await media.codec.decode(tall, { width: 1_600, height: 8_000 });
    expect(width * height).toBeLessThanOrEqual(5_200_000);
    expect(data.length).toBe(width * height * 3);
  });
});
