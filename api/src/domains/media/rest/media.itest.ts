import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MediaPort } from '../media-port.js';
import { MediaObjects } from '../objects/media-objects.js';
import { anImage, type TestImage } from '../testing/an-image.js';
import { startMedia, type RunningMedia, type TestMember } from '../testing/media-app.js';

let media: RunningMedia;
let ada: TestMember;
let image: TestImage;
let name: string;
const content = Buffer.alloc(3_200, 7);

beforeAll(async () => {
  media = await startMedia();
  ada = await media.member();
  image = await aStoredImage();
  name = image.variants[0]?.name ?? '';
});
afterAll(() => media.close());

/** An image with its smallest AVIF (320 pixels wide) in storage. */
async function aStoredImage(): Promise<TestImage> {
  const saved = await anImage().of(ada.id).save(media.database);
  await media.app.get(MediaObjects).putVariant(saved.id, saved.variants[0]?.name ?? '', content);
  return saved;
}

function get(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${media.origin}/media/${path}`, init);
}

async function previewOf(id: string): Promise<string> {
  const response = await fetch(`${media.origin}/api/uploads/${id}`, { headers: ada.headers });
  const { picture } = (await response.json()) as { picture: { avif: { url: string }[] } };
  return picture.avif[0]?.url.replace('/media/', '') ?? '';
}

describe('GET /media/:name', () => {
  it('answers nobody before something public shows the image', async () => {
    const hidden = await get(name);
    expect(hidden.status).toBe(404);
    expect(hidden.headers.get('cache-control')).toBe('no-store');
    expect((await get(name, { headers: ada.headers })).status).toBe(404);
  });

  it('answers everybody afterwards, cacheable for an hour, and nobody when it is hidden again', async () => {
    media.audience.shown.add(image.id);
    const response = await get(name);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/avif',
      'content-length': '3200',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    media.audience.shown.delete(image.id);
    expect((await get(name, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })).status).toBe(404);
  });

  it('answers 304 to who has it already, and headers alone to HEAD', async () => {
    media.audience.shown.add(image.id);
    const etag = (await get(name)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await get(name, { headers: { 'if-none-match': known } });
      expect(response.status).toBe(304);
      expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    }
    expect((await get(name, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    const head = await get(name, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe('3200');
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  it('opens a hidden image with a signature, privately, until it expires', async () => {
    const hidden = await aStoredImage();
    const address = await previewOf(hidden.id);
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, max-age=600');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect((await get(`${address}x`)).status).toBe(404);
    // A signature of one image does not open another.
    const other = await aStoredImage();
    expect((await get(`${other.variants[0]?.name}?${address.split('?')[1]}`)).status).toBe(404);
    media.clock.advance(2 * 3_600);
    expect((await get(address)).status).toBe(404);
    media.clock.set(new Date());
  });

  it('forgets a removed image, signature or not', async () => {
    const gone = await aStoredImage();
    const address = await previewOf(gone.id);
    media.audience.shown.add(gone.id);
    expect((await get(address)).status).toBe(200);
    await media.database.transaction((tx) => media.app.get(MediaPort).release(tx, [gone.id]));
    expect((await get(address)).status).toBe(404);
    expect((await get(gone.variants[0]?.name ?? '')).status).toBe(404);
  });

  it('knows no other names', async () => {
    media.audience.shown.add(image.id);
    const made = [name.replace('-320.', '-321.'), name.replace('.avif', '.png'), name.toUpperCase(), `${name}/..`, `..%2foriginals%2f${image.id}`, image.id, `${name}%00`];
    for (const path of made) expect((await get(path)).status).toBe(404);
  });

  it('answers 404 when storage has lost the file', async () => {
    media.audience.shown.add(image.id);
    const lost = await get(image.variants[1]?.name ?? '');
    expect(lost.status).toBe(404);
    expect(lost.headers.get('cache-control')).toBe('no-store');
  });
});
