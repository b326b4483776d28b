import type { BenchSystem } from './bench-system.ts';
import { pageSize } from './browse-statement.ts';
import type { Figure } from './figures.ts';
import { percentile } from './percentile.ts';
import { askForPage } from './timed-asks.ts';

/** The page that is compared with the first, unless there are fewer. */
const deep = 1_000;
/** Turns before any is timed: each connection plans a statement a few times before it keeps a plan. */
const warmUp = 60;
/** Creators that are asked for at once on the way there. */
const stride = 100;
const sorts = ['POPULAR', 'RATING', 'NEWEST'] as const;

/** Page 1,000 by its cursor beside page 1, in turns, under every order that goes so far. */
export async function measureDeepPages(system: BenchSystem, times: number): Promise<Figure[]> {
  const page = Math.min(deep, Math.floor(system.creators / pageSize) - 1);
  const figures: Figure[] = [];
  for (const sort of sorts) figures.push(await compare(system, { sort, page, times }));
  return figures;
}

async function compare(system: BenchSystem, { sort, page, times }: { sort: string; page: number; times: number }): Promise<Figure> {
  const after = await cursorBefore(system, { sort, page });
  const [first, far]: [number[], number[]] = [[], []];
  for (let turn = -warmUp; turn < times; turn += 1) {
    const [one, other] = [await askForPage(system, { sort, first: pageSize }), await askForPage(system, { sort, first: pageSize, after })];
    if (turn < 0) continue;
    first.push(one.milliseconds);
    far.push(other.milliseconds);
  }
  const [near, away] = [percentile(first, 0.5), percentile(far, 0.5)];
  return {
    what: `Page ${page} by cursor beside page 1, ${sort}, ${system.creators} creators`,
    figure: `${(away / near).toFixed(2)} × (p50 ${away.toFixed(1)} beside ${near.toFixed(1)} ms)`,
    target: '≤1.2 ×',
    reached: away / near <= 1.2,
  };
}

/** Walks as a reader would, in longer steps. A cursor serves pages of every size. */
async function cursorBefore(system: BenchSystem, { sort, page }: { sort: string; page: number }): Promise<string> {
  let after: string | null = null;
  for (let left = (page - 1) * pageSize; left > 0; left -= stride) {
    const { next } = await askForPage(system, { sort, first: Math.min(stride, left), after });
    if (next === null) throw new Error(`The list ends before page ${page}`);
    after = next;
  }
  if (after === null) throw new Error('There is one page only');
  return after;
}
