import sharp from 'sharp';
import { describe, expect, it } from '@jest/globals';
import { limits } from '@guildhall/contracts';
import { drawPicture, familyNames, renderPicture } from './picture.js';

describe('pictures of the demo', () => {
  it.each(familyNames)('%s draws the same picture from the same seed and another from another', (family) => {
    const spec = { family, palette: 'harbour', format: 'landscape', seed: 'a' } as const;
    expect(drawPicture(spec)).toBe(drawPicture(spec));
    expect(drawPicture(spec)).not.toBe(drawPicture({ ...spec, seed: 'b' }));
    expect(drawPicture(spec)).not.toMatch(/NaN|Infinity|undefined|fill=""|stroke=""/);
  });

  it('gives a file that an upload would take', async () => {
    const bytes = await renderPicture({ family: 'flow', palette: 'plaster', format: 'tall', seed: 'a' });
    expect(bytes.length).toBeLessThan(limits.image.bytes);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1_200, height: 1_600 });
  });
});
