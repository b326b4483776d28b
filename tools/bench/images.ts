import sharp from 'sharp';
import type { Keeper } from '../processes/keeper.ts';
import { builtModule } from './built-module.ts';
import type { Figure } from './figures.ts';
import { measureWorstImages } from './image-memory.ts';
import { psnr, ssim } from './picture-quality.ts';
import { samplePictures, type Sample } from './sample-pictures.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Codec {
  header(bytes: Buffer): Promise<Size | null>;
  decode(bytes: Buffer, size: Size): Promise<Size & { readonly data: Buffer; readonly channels: 1 | 2 | 3 | 4 }>;
  encode(pixels: unknown, size: Size, format: 'avif' | 'webp'): Promise<Buffer>;
}

/** Efforts of the AVIF encoder that are compared, and the quality and width that the product uses. */
const efforts = [0, 1, 2, 3, 4, 5, 6] as const;
const QUALITY = 55;
const WIDTH = 960;

/** What images cost: efforts of AVIF, our pipeline beside the bare encoder, memory of a worker that meets the worst. */
export async function measureImages(keeper: Keeper, say: (line: string) => void): Promise<Figure[]> {
  // As the worker does: one image at a time on one thread, nothing cached.
  sharp.cache(false);
  sharp.concurrency(1);
  const figures: Figure[] = [];
  const samples = await samplePictures();
  for (const sample of samples) figures.push(...(await compareEfforts(sample, say)));
  figures.push(await comparePipeline(samples));
  figures.push(...(await measureWorstImages(keeper, say)));
  return figures;
}

async function compareEfforts(sample: Sample, say: (line: string) => void): Promise<Figure[]> {
  const height = Math.round((sample.height * WIDTH) / sample.width);
  const reference = await sharp(sample.data, { raw: { width: sample.width, height: sample.height, channels: 3 } }).resize(WIDTH, height).raw().toBuffer();
  const figures: Figure[] = [];
  for (const effort of efforts) {
    const cpu = countOwnCpu();
    const file = await sharp(reference, { raw: { width: WIDTH, height, channels: 3 } }).avif({ quality: QUALITY, effort, chromaSubsampling: '4:2:0' }).toBuffer();
    const ms = cpu();
    const seen = await sharp(file).removeAlpha().raw().toBuffer();
    const figure = `${ms.toFixed(0)} ms of CPU, ${(file.length / 1_000).toFixed(1)} kB, PSNR ${psnr(reference, seen).toFixed(1)} dB, SSIM ${ssim(reference, seen, WIDTH).toFixed(4)}`;
    say(`AVIF, ${sample.kind}, effort ${effort}: ${figure}`);
    figures.push({ what: `AVIF ${WIDTH} px wide, ${sample.kind}, effort ${effort}`, figure, target: '', reached: null });
  }
  return figures;
}

/** Our own work on images, from the file to all variants and the thumbhash, in turns with sharp told to make the same files. */
async function comparePipeline(samples: readonly Sample[]): Promise<Figure> {
  const { ImageCodec } = await builtModule<{ ImageCodec: new (config: { threads: number }) => Codec }>('domains/media/encoding/image-codec.js');
  const { thumbhashOf } = await builtModule<{ thumbhashOf: (codec: Codec, pixels: unknown) => Promise<string> }>('domains/media/encoding/thumbhash.js');
  const { variantSizes } = await builtModule<{ variantSizes: (size: Size) => readonly Size[] }>('domains/media/model/variant-plan.js');
  const codec = new ImageCodec({ threads: 1 });
  const files = await Promise.all(samples.map(({ data, width, height }) => sharp(data, { raw: { width, height, channels: 3 } }).jpeg({ quality: 90 }).toBuffer()));
  const ours = async (file: Buffer): Promise<void> => {
    const header = await codec.header(file);
    if (header === null) throw new Error('The sample is no image');
    const pixels = await codec.decode(file, header);
    await thumbhashOf(codec, pixels);
    for (const size of variantSizes(header)) for (const format of ['avif', 'webp'] as const) await codec.encode(pixels, size, format);
  };
  const bare = async (file: Buffer): Promise<void> => {
    const { width, height } = await sharp(file).metadata();
    for (const size of variantSizes({ width, height })) {
      await sharp(file).resize(size.width, size.height).avif({ quality: QUALITY, effort: 2, chromaSubsampling: '4:2:0' }).toBuffer();
      await sharp(file).resize(size.width, size.height).webp({ quality: 78 }).toBuffer();
    }
  };
  const [own, other] = await inTurns(files, ours, bare);
  const ratio = other / own;
  return {
    what: 'Image pipeline beside bare sharp making the same files (header, decode, thumbhash, all variants; storage apart)',
    figure: `${ratio.toFixed(2)} × (${((files.length * ROUNDS * 1_000) / own).toFixed(2)} beside ${((files.length * ROUNDS * 1_000) / other).toFixed(2)} images a second of CPU)`,
    target: '≥0.9 ×',
    reached: ratio >= 0.9,
  };
}

const ROUNDS = 3;

/** Counts the processor time of this process and its encoder, in ms, which other work on the machine hardly changes. */
function countOwnCpu(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}

// In turns, so that both meet the same machine. @returns milliseconds of processor time of each.
async function inTurns(files: readonly Buffer[], one: (file: Buffer) => Promise<void>, other: (file: Buffer) => Promise<void>): Promise<[number, number]> {
  const times: [number, number] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const file of files) {
      for (const [index, work] of [one, other].entries()) {
        const cpu = countOwnCpu();
        await work(file);
        times[index === 0 ? 0 : 1] += cpu();
      }
    }
  }
  return times;
}
