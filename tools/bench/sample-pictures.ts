import sharp from 'sharp';

/** Pixels of a picture of the size that people upload. */
export const sampleSize = { width: 1_600, height: 1_200 } as const;

/** Raw RGB pixels. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A picture of a kind that costs an encoder in a way of its own. */
export interface Sample extends Pixels {
  readonly kind: 'like a photograph' | 'noisy' | 'flat';
}

/** Three pictures that are the same on every machine. */
export async function samplePictures(): Promise<Sample[]> {
  const { width, height } = sampleSize;
  const noisy = noise(width, height, 7);
  // Soft light, shapes out of focus and the grain of a sensor.
  const soft = await sharp(noise(40, 30, 3), { raw: { width: 40, height: 30, channels: 3 } }).resize(width, height, { kernel: 'cubic' }).raw().toBuffer();
  const grain = Buffer.from(soft.map((value, index) => clamp(value + ((noisy[index] ?? 128) - 128) / 12)));
  const flat = await sharp(Buffer.from(shapes(width, height))).removeAlpha().raw().toBuffer();
  return [
    { kind: 'like a photograph', data: grain, width, height },
    { kind: 'noisy', data: noisy, width, height },
    { kind: 'flat', data: flat, width, height },
  ];
}

/** Even noise from a seed. */
export function noise(width: number, height: number, seed: number): Buffer {
  const data = Buffer.alloc(width * height * 3);
  let state = seed;
  for (let index = 0; index < data.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[index] = state >>> 24;
  }
  return data;
}

function shapes(width: number, height: number): string {
  const discs = Array.from({ length: 40 }, (_, index) => {
    const [x, y, radius] = [(index * 397) % width, (index * 211) % height, 40 + ((index * 53) % 160)];
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${(index * 47) % 360} 60% 50%)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f5f6f4"/>${discs.join('')}</svg>`;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
