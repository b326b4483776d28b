import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import type { Keeper } from '../processes/keeper.ts';
import { startBenchSystem, type BenchSystem } from './bench-system.ts';
import type { Figure } from './figures.ts';
import { noise } from './sample-pictures.ts';
import { signIn } from './signed-in.ts';

/** Megabytes that a worker may take at its worst moment. */
const TARGET = 400;

/** Seconds for one image, however busy the machine is. */
const PATIENCE = 180;

/** The largest that is allowed of each kind that is dear to decode. */
const worst = [
  { name: '25 megapixels of JPEG, progressive', type: 'image/jpeg', make: () => grainy(5_000, 5_000).jpeg({ quality: 60, progressive: true }).toBuffer() },
  { name: '25 megapixels of PNG', type: 'image/png', make: () => sharp({ create: { width: 5_000, height: 5_000, channels: 4, background: { r: 9, g: 99, b: 199, alpha: 0.5 } } }).png().toBuffer() },
  { name: '9 megapixels of AVIF', type: 'image/avif', make: () => grainy(3_000, 3_000).avif({ quality: 40, effort: 0 }).toBuffer() },
] as const;

/** Sends the worst allowed images to a running system and reads the peak of its workers from the kernel. */
export async function measureWorstImages(keeper: Keeper, say: (line: string) => void): Promise<Figure[]> {
  const system = await startBenchSystem(10, keeper, say);
  try {
    const { headers } = await signIn(system, 'ada');
    const figures: Figure[] = [];
    for (const { name, type, make } of worst) {
      system.workers.forEach(({ pid }) => forgetPeak(pid()));
      const bytes = await make();
      await upload(system, headers, { bytes, type });
      const peak = Math.max(...system.workers.map(({ pid }) => peakOf(pid())));
      figures.push({ what: `Peak memory of a worker, ${name} (${(bytes.length / 1e6).toFixed(1)} MB)`, figure: `${peak.toFixed(0)} MB`, target: `≤${TARGET} MB`, reached: peak <= TARGET });
      say(`${name}: ${peak.toFixed(0)} MB`);
    }
    return figures;
  } finally {
    await system.stop();
  }
}

async function upload(system: BenchSystem, headers: Readonly<Record<string, string>>, { bytes, type }: { bytes: Buffer; type: string }): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), 'worst');
  const answer = await fetch(new URL('/api/uploads', system.url), { method: 'POST', headers, body: form });
  const { id } = (await answer.json()) as { id?: string };
  if (id === undefined) throw new Error(`The upload was answered with ${answer.status}`);
  for (const until = performance.now() + PATIENCE * 1_000; performance.now() < until; await wait(200)) {
    const { rows } = await system.database.query<{ status: string; problem: string | null }>('SELECT status, problem FROM images WHERE id = $1', [id]);
    if (rows[0]?.status === 'READY') return;
    if (rows[0]?.status === 'REJECTED') throw new Error(`The image was refused: ${rows[0].problem ?? ''}`);
  }
  throw new Error(`The image was not ready within ${PATIENCE} s`);
}

function grainy(width: number, height: number) {
  const [small, times] = [noise(Math.ceil(width / 8), Math.ceil(height / 8), 5), 8];
  return sharp(small, { raw: { width: Math.ceil(width / times), height: Math.ceil(height / times), channels: 3 } }).resize(width, height);
}

// The kernel keeps the highest resident size of a process; writing 5 to clear_refs begins anew.
function forgetPeak(pid: number | undefined): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function peakOf(pid: number | undefined): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1_024) / 1e6;
}
