import { describe, expect, it } from '@jest/globals';
import type { Picture } from '@guildhall/contracts';
import { apiFailureFrom } from '../../../data/api-failure.js';
import type { TakenImage, UploadTransport } from '../../../data/uploads/upload-transport.js';
import { PictureSlot } from './picture-slot.js';

const picture: Picture = { id: 'p', alt: '', width: 8, height: 8, thumbhash: null, avif: [], webp: [] };
const image = (id: string, part: Partial<TakenImage> = {}): TakenImage => ({ id, status: 'READY', progress: 100, problem: null, picture, ...part });
const file = (): File => new File(['bytes'], 'avatar.webp', { type: 'image/webp' });
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

/** Answers each request when the test says. */
class HandTransport implements UploadTransport {
  readonly sent: { answer: (image: TakenImage) => void; fail: (thrown: unknown) => void; signal: AbortSignal }[] = [];

  send(_file: File, _onProgress: (percent: number) => void, signal: AbortSignal): Promise<TakenImage> {
    return new Promise((answer, fail) => this.sent.push({ answer, fail, signal }));
  }

  look(imageId: string): Promise<TakenImage> {
    return Promise.resolve(image(imageId));
  }
}

function aSlot(imageId: string | null) {
  const transport = new HandTransport();
  const chosen: (string | null)[] = [];
  let serial = 0;
  const slot = new PictureSlot({ transport, choose: (id) => chosen.push(id), wait: () => Promise.resolve(), newKey: () => `new-${++serial}` });
  slot.show(imageId, imageId === null ? null : image(imageId));
  return { slot, transport, chosen };
}

describe('PictureSlot', () => {
  it('names a new image when the server has taken it', async () => {
    const { slot, transport, chosen } = aSlot('old');
    slot.take(file());
    expect([slot.upload()?.phase, slot.open(), chosen]).toEqual(['sending', true, []]);
    transport.sent[0]?.answer(image('i2'));
    await settled();
    expect([slot.upload()?.phase, slot.running(), slot.open(), chosen]).toEqual(['ready', false, false, ['i2']]);
  });

  it('goes back to the picture before when an upload is cancelled', () => {
    const { slot, transport, chosen } = aSlot('old');
    slot.take(file());
    slot.cancel();
    expect([slot.upload()?.key, transport.sent[0]?.signal.aborted, chosen]).toEqual(['old', true, []]);
  });

  it('keeps the picture before while the new one has failed, and tries again', async () => {
    const { slot, transport, chosen } = aSlot('old');
    slot.take(file());
    transport.sent[0]?.fail(apiFailureFrom({}, 'UNAVAILABLE'));
    await settled();
    expect([slot.upload()?.phase, slot.upload()?.retryable, slot.open(), chosen]).toEqual(['failed', true, true, []]);
    slot.retry();
    transport.sent[1]?.answer(image('i2'));
    await settled();
    expect(chosen).toEqual(['i2']);
  });

  it('gives up the first of two files', async () => {
    const { slot, transport, chosen } = aSlot(null);
    slot.take(file());
    slot.take(file());
    expect(transport.sent[0]?.signal.aborted).toBe(true);
    transport.sent[1]?.answer(image('i2'));
    await settled();
    expect(chosen).toEqual(['i2']);
  });

  it('empties the place', () => {
    const { slot, chosen } = aSlot('old');
    slot.remove();
    expect([slot.upload(), chosen]).toEqual([null, [null]]);
  });

  it('follows an image of which only the id was kept', async () => {
    const { slot, chosen } = aSlot(null);
    slot.show('kept', null);
    await settled();
    expect([slot.upload()?.phase, chosen]).toEqual(['ready', []]);
  });

  it('says at once that a file breaks a rule', () => {
    const { slot, transport } = aSlot('old');
    slot.take(new File(['<svg/>'], 'mark.svg', { type: 'image/svg+xml' }));
    expect([slot.upload()?.phase, slot.upload()?.retryable, transport.sent]).toEqual(['failed', false, []]);
  });
});
