import { readdir, readlink } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@guildhall/contracts';
import { anImage } from '../testing/an-image.js';
import { startMedia, type RunningMedia, type TestMember } from '../testing/media-app.js';
import { chunk, openUpload, partHead, partTail, sendUntilCut } from '../testing/raw-upload.js';
import { pageAsPng, picture, pngOfBytes, svg } from '../testing/test-pictures.js';

let media: RunningMedia;
let ada: TestMember;

beforeAll(async () => {
  media = await startMedia();
  ada = await media.member();
});
afterAll(() => media.close());

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function upload(bytes: Buffer, { as = ada, field = 'file', type = 'image/png' } = {}): Promise<Answer> {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)], { type }), 'picture.png');
  return answerOf(await fetch(`${media.origin}/api/uploads`, { method: 'POST', body: form, headers: as.headers }));
}

async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
}

async function read(id: string, as?: TestMember): Promise<Answer> {
  return answerOf(await fetch(`${media.origin}/api/uploads/${id}`, { headers: as?.headers ?? {} }));
}

async function rowsOf(member: TestMember): Promise<{ id: string; original_key: string; bytes: number; content_hash: string }[]> {
  return media.database.query('SELECT id, original_key, bytes, content_hash FROM images WHERE owner_id = $1', [member.id]);
}

/** Files in storage that no row knows. */
async function orphans(): Promise<string[]> {
  const rows = await media.database.query<{ original_key: string }>('SELECT original_key FROM images');
  const known = new Set(rows.map((row) => row.original_key));
  return (await media.storage.list('originals/', 10_000)).map(({ key }) => key).filter((key) => !known.has(key));
}

/** Upload files that this process still holds open. */
async function openSpools(): Promise<string[]> {
  const links = await Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return links.filter((link) => link.includes('guildhall-upload-'));
}

describe('POST /api/uploads', () => {
  it('stores the bytes, then writes the row and its event', async () => {
    const bytes = await picture().png().toBuffer();
    const { status, body } = await upload(bytes);
    expect(status).toBe(201);
    expect(body).toEqual({ id: expect.any(String), status: 'UPLOADED', progress: 0 });
    const row = (await rowsOf(ada)).find(({ id }) => id === body['id']);
    expect(row?.bytes).toBe(bytes.length);
    expect(await media.storage.read(row?.original_key ?? '')).toEqual(bytes);
    const events = await media.database.query<{ payload: object }>(`SELECT payload FROM outbox_events WHERE type = 'media.image-uploaded'`);
    expect(events.map((event) => event.payload)).toContainEqual({ imageId: body['id'] });
  });

  it('takes 5,000,000 bytes and refuses one more', async () => {
    const bo = await media.member();
    expect((await upload(await pngOfBytes(limits.image.bytes), { as: bo })).status).toBe(201);
    const { status, body } = await upload(await pngOfBytes(limits.image.bytes + 1), { as: bo });
    expect(status).toBe(413);
    expect(body).toMatchObject({ code: 'TOO_LARGE', message: expect.stringContaining('larger than 5 MB') });
    expect((await rowsOf(bo)).map((row) => row.bytes)).toEqual([limits.image.bytes]);
    expect(await orphans()).toEqual([]);
  });

  it('stops reading an endless body at once, without memory growth', async () => {
    const head = await picture(100, 100).png().toBuffer();
    const megabyte = Buffer.alloc(1_000_000);
    function* endless() {
      yield chunk(Buffer.concat([partHead, head]));
      for (let sent = 0; sent < 300; sent += 1) yield chunk(megabyte);
    }
    const before = process.memoryUsage().rss;
    const answer = await sendUntilCut(await openUpload(media.origin, ada, 'chunked'), endless());
    expect(answer.status).toBe(413);
    // 5 MB, the 16 MB that are dropped after the answer, and what the system's buffers hold.
    expect(answer.sentBytes).toBeLessThan(60_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    expect(await openSpools()).toEqual([]);
    expect(await orphans()).toEqual([]);
  });

  it('cuts the line of a client that goes on sending after the answer', async () => {
    const socket = await openUpload(media.origin, ada, { contentLength: 50_000_000 });
    const cut = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    const sending = setInterval(() => socket.write(Buffer.alloc(1_000_000)), 10);
    socket.write(partHead);
    socket.resume();
    await cut;
    clearInterval(sending);
    expect(socket.bytesWritten).toBeLessThan(50_000_000);
  });

  it('refuses an honest length above the limit without reading', async () => {
    const socket = await openUpload(media.origin, ada, { contentLength: 50_000_000 });
    const answer = await sendUntilCut(socket, [partHead]);
    expect(answer.status).toBe(413);
    expect(answer.sentBytes).toBeLessThan(10_000);
  });

  it('does not believe a length that is too short', async () => {
    const bytes = Buffer.concat([partHead, await picture().png().toBuffer(), partTail]);
    const answer = await sendUntilCut(await openUpload(media.origin, ada, { contentLength: 300 }), [bytes]);
    expect(answer.status).toBe(400);
    expect(await openSpools()).toEqual([]);
    expect(await orphans()).toEqual([]);
  });

  it('forgets an upload whose client goes away', async () => {
    const cy = await media.member();
    const socket = await openUpload(media.origin, cy, { contentLength: 2_000_000 });
    socket.write(Buffer.concat([partHead, Buffer.alloc(1_000_000)]));
    await until(async () => (await openSpools()).length === 1);
    socket.destroy();
    await until(async () => (await openSpools()).length === 0);
    expect(await rowsOf(cy)).toEqual([]);
    expect(await orphans()).toEqual([]);
  });

  it('looks at the bytes, never at the declared type', async () => {
    expect((await upload(await picture().png().toBuffer(), { type: 'text/html' })).status).toBe(201);
    for (const bytes of [svg, pageAsPng]) {
      const { status, body } = await upload(bytes, { type: 'image/png' });
      expect(status).toBe(415);
      expect(body).toMatchObject({ code: 'UNSUPPORTED_MEDIA', message: expect.stringContaining('not a JPEG') });
    }
    expect(await orphans()).toEqual([]);
  });

  it('wants exactly one file, called file', async () => {
    expect((await upload(await picture().png().toBuffer(), { field: 'picture' })).body).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'file' }] });
    expect((await upload(Buffer.alloc(0))).body).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'file', message: 'This file is empty.' }] });
    const json = await fetch(`${media.origin}/api/uploads`, { method: 'POST', body: '{}', headers: { ...ada.headers, 'content-type': 'application/json' } });
    expect(json.status).toBe(415);
  });

  it('is for members in good standing, from a page of ours', async () => {
    const bytes = await picture().png().toBuffer();
    const visitor = { id: '', headers: { origin: 'http://localhost:4000', 'x-guildhall-csrf': '1' } };
    expect((await upload(bytes, { as: visitor })).body).toMatchObject({ code: 'SIGN_IN_REQUIRED' });
    const suspended = await media.member();
    await media.database.execute(`UPDATE users SET suspended_until = now() + interval '1 day' WHERE id = $1`, [suspended.id]);
    expect((await upload(bytes, { as: suspended })).body).toMatchObject({ code: 'FORBIDDEN' });
    const foreign = { id: ada.id, headers: { ...ada.headers, origin: 'https://elsewhere.example' } };
    expect((await upload(bytes, { as: foreign })).body).toMatchObject({ code: 'CSRF_REFUSED' });
    expect(await orphans()).toEqual([]);
  });

  it('lets exactly 200 unused images through, however many come at once', async () => {
    const dana = await media.member();
    const [first] = await Promise.all(Array.from({ length: 195 }, () => anImage().of(dana.id).uploadedOn(media.clock.now()).save(media.database)));
    await anImage().of(dana.id).inUse().save(media.database);
    const bytes = await picture(64, 64).png().toBuffer();
    const answers = await Promise.all(Array.from({ length: 10 }, () => upload(bytes, { as: dana })));
    expect(answers.filter(({ status }) => status === 201).length).toBe(5);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'QUOTA_REACHED', message: expect.stringContaining('used nowhere'), retryAt: expect.any(String) });
    expect(first?.ownerId).toBe(dana.id);
    expect(await orphans()).toEqual([]);
  });

  it('turns a flood away', async () => {
    const eve = await media.member();
    const statuses: number[] = [];
    for (let sent = 0; sent < 61; sent += 1) statuses.push((await upload(Buffer.from('x'), { as: eve })).status);
    expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 415));
    expect(statuses[60]).toBe(429);
  });
});

describe('GET /api/uploads/:id', () => {
  it('shows the owner the picture with signed addresses', async () => {
    const image = await anImage().of(ada.id).save(media.database);
    const { status, headers, body } = await read(image.id, ada);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({ id: image.id, status: 'READY', progress: 100, problem: null, picture: { width: 1_200, height: 900 } });
    expect(JSON.stringify(body['picture'])).toMatch(/\.avif\?p=/);
  });

  it('shows why a file was refused, and no picture before there is one', async () => {
    const refused = await anImage().of(ada.id).rejected('Too small.').save(media.database);
    expect((await read(refused.id, ada)).body).toMatchObject({ status: 'REJECTED', problem: 'Too small.', picture: null });
    const waiting = await anImage().of(ada.id).uploaded().save(media.database);
    expect((await read(waiting.id, ada)).body).toMatchObject({ status: 'UPLOADED', problem: null, picture: null });
  });

  it('tells strangers nothing, moderators included', async () => {
    const image = await anImage().of(ada.id).save(media.database);
    const missing = await read('01900000-0000-7000-8000-000000000000', ada);
    for (const stranger of [await media.member(), await media.member('OWNER')]) {
      const { status, body } = await read(image.id, stranger);
      expect({ status, body }).toEqual({ status: 404, body: missing.body });
    }
    expect((await read('not-an-id', ada)).status).toBe(404);
    expect((await read(image.id)).status).toBe(401);
  });
});

async function until(check: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('It did not happen within five seconds');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
