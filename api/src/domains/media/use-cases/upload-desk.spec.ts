import { describe, expect, it } from '@jest/globals';
import { UploadDesk } from './upload-desk.js';

const never = () => new Promise<void>(() => undefined);

describe('UploadDesk', () => {
  it('refuses the eleventh upload of one member at once, and lets others in', async () => {
    const desk = new UploadDesk({ threads: 1, uploadsAtOnce: 64 });
    for (let count = 0; count < 10; count += 1) void desk.admit('ada', never);
    await expect(desk.admit('ada', never)).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 5 });
    await expect(desk.admit('ben', () => Promise.resolve('in'))).resolves.toBe('in');
  });

  it('refuses when the process has no place left', async () => {
    const desk = new UploadDesk({ threads: 1, uploadsAtOnce: 2 });
    for (const member of ['ada', 'ben']) void desk.admit(member, never);
    await expect(desk.admit('cleo', never)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('gives the place back, also after a failure', async () => {
    const desk = new UploadDesk({ threads: 1, uploadsAtOnce: 1 });
    await expect(desk.admit('ada', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    await expect(desk.admit('ben', () => Promise.resolve('in'))).resolves.toBe('in');
  });
});
