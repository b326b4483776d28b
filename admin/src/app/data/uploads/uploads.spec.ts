import { describe, expect, it } from '@jest/globals';
import type { Picture } from '@guildhall/contracts';
import { apiFailureFrom } from '../api-failure.js';
import type { TakenImage, UploadTransport } from './upload-transport.js';
import { type Upload, Uploads } from './uploads.js';

const picture: Picture = { id: 'p', alt: '', width: 1, height: 1, thumbhash: null, avif: [], webp: [] };
const seen = (part: Partial<TakenImage> = {}): TakenImage => ({ id: 'x', status: 'PROCESSING', progress: 40, problem: null, picture: null, ...part });
const png = (name: string): File => new File(['bytes'], name, { type: 'image/png' });
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

/** A transport that is answered by hand, in order. */
class HandTransport implements UploadTransport {
  readonly sends: { readonly file: File; readonly signal: AbortSignal; readonly progress: (percent: number) => void; done(image: TakenImage): void; fail(thrown: unknown): void }[] = [];
  readonly answers: (TakenImage | Error)[] = [];

  send(file: File, progress: (percent: number) => void, signal: AbortSignal): Promise<TakenImage> {
    return new Promise((done, fail) => this.sends.push({ file, signal, progress, done, fail }));
  }

  look(): Promise<TakenImage> {
    const next = this.answers.shift();
    if (next === undefined) return new Promise(() => undefined);
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  }
}

function start(): { transport: HandTransport; uploads: Uploads; taken: string[]; upload: (key: string) => Upload } {
  const transport = new HandTransport();
  const taken: string[] = [];
  let serial = 0;
  const uploads = new Uploads({
    transport,
    taken: (key, imageId) => taken.push(`${key}=${imageId}`),
    wait: async () => undefined,
    newKey: () => `k${++serial}`,
  });
  const upload = (key: string): Upload => {
    const found = uploads.all().get(key);
    if (!found) throw new Error(`no upload ${key}`);
    return found;
  };
  return { transport, uploads, taken, upload };
}

describe('Uploads', () => {
  it('sends two at a time and the third when one has gone out', async () => {
    const { transport, uploads, upload } = start();
    uploads.add([png('a'), png('b'), png('c')]);
    expect([transport.sends.length, upload('k3').phase, uploads.running()]).toEqual([2, 'waiting', 3]);
    transport.sends[0]?.done(seen());
    await settled();
    expect([transport.sends.length, upload('k3').phase]).toEqual([3, 'sending']);
  });

  it('goes from bytes to sizes to ready, and tells the id as soon as it is known', async () => {
    const { transport, uploads, upload, taken } = start();
    uploads.add([png('a')]);
    transport.sends[0]?.progress(55);
    expect([upload('k1').phase, upload('k1').progress]).toEqual(['sending', 55]);
    transport.answers.push(seen({ progress: 70 }), seen({ status: 'READY', picture }));
    transport.sends[0]?.done(seen({ id: 'img' }));
    await settled();
    expect([taken, upload('k1').phase, upload('k1').picture, uploads.running()]).toEqual([['k1=img'], 'ready', picture, 0]);
  });

  it('keeps a file that breaks a rule in its place without sending it', () => {
    const { transport, uploads, upload } = start();
    uploads.add([new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }), png('b')]);
    expect([upload('k1').phase, upload('k1').retryable, transport.sends.map(({ file }) => file.name)]).toEqual(['failed', false, ['b']]);
  });

  it('repeats a failed send', async () => {
    const { transport, uploads, upload } = start();
    uploads.add([png('a')]);
    transport.sends[0]?.fail(apiFailureFrom({}, 'UNAVAILABLE'));
    await settled();
    expect([upload('k1').phase, upload('k1').retryable, uploads.failed()]).toEqual(['failed', true, 1]);
    uploads.retry('k1');
    expect([upload('k1').phase, transport.sends.length]).toEqual(['sending', 2]);
  });

  it.each(['TOO_LARGE', 'UNSUPPORTED_MEDIA'] as const)('does not offer to repeat %s', async (code) => {
    const { transport, uploads, upload } = start();
    uploads.add([png('a')]);
    transport.sends[0]?.fail(apiFailureFrom({ code }, 'INTERNAL'));
    await settled();
    expect([upload('k1').phase, upload('k1').retryable]).toEqual(['failed', false]);
  });

  it('shows why the server refused the picture', async () => {
    const { transport, uploads, upload } = start();
    uploads.add([png('a')]);
    transport.sends[0]?.done(seen({ status: 'REJECTED', problem: 'More than 25 megapixels.' }));
    await settled();
    expect([upload('k1').phase, upload('k1').problem]).toEqual(['failed', 'More than 25 megapixels.']);
  });

  it('goes on looking when one look fails', async () => {
    const { transport, uploads, upload } = start();
    transport.answers.push(apiFailureFrom({}, 'OFFLINE'), seen({ status: 'READY', picture }));
    uploads.find('k', 'img');
    await settled();
    expect(upload('k').phase).toBe('ready');
  });

  it('says when a picture of a kept draft is not on the server any more', async () => {
    const { transport, uploads, upload } = start();
    transport.answers.push(apiFailureFrom({}, 'NOT_FOUND'));
    uploads.find('k', 'img');
    await settled();
    expect([upload('k').phase, upload('k').problem]).toEqual(['failed', expect.stringContaining('not on the server')]);
  });

  it('stops a removed upload, and lets the next one go', async () => {
    const { transport, uploads, taken } = start();
    uploads.add([png('a'), png('b'), png('c')]);
    uploads.remove('k1');
    expect([transport.sends[0]?.signal.aborted, transport.sends.length]).toEqual([true, 3]);
    transport.sends[0]?.done(seen());
    await settled();
    expect([taken, uploads.all().has('k1')]).toEqual([[], false]);
  });
});
