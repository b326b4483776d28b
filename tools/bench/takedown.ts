import { setTimeout as wait } from 'node:timers/promises';
import type { BenchSystem } from './bench-system.ts';
import type { Figure } from './figures.ts';
import { percentile } from './percentile.ts';
import { editor, newestItem } from './seed-creators.ts';
import { signIn, type Ask } from './signed-in.ts';

const hide = `mutation Hide($id: ID!, $visibility: Visibility!) { setItemVisibility(id: $id, visibility: $visibility) { __typename } }`;

/** Where the newest piece of the editor is to be seen. */
const lists = ['/', '/community/marketplace', `/portfolio/${editor.username}`];
const itemPath = `/portfolio/${editor.username}/${newestItem}`;

/**
 * A creator hides a piece that stands on the first pages, and shows it again: from sending the mutation until its own address
 * answers 410 and no list names it, asked over HTTP as a visitor would.
 */
export async function measureTakedown(system: BenchSystem, rounds: number): Promise<Figure[]> {
  const { ask } = await signIn(system, editor.account);
  const id = await newestId(ask);
  // Writes its pages, where no full publish has.
  await change(ask, id, 'PRIVATE');
  await change(ask, id, 'PUBLIC');
  await until(() => isShown(system));
  const gone: number[] = [];
  const everywhere: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const sent = performance.now();
    await change(ask, id, 'PRIVATE');
    await Promise.all([
      until(async () => (await status(system, itemPath)) === 410).then(() => gone.push(performance.now() - sent)),
      Promise.all(lists.map((path) => until(async () => !(await body(system, path)).includes(itemPath)))).then(() => everywhere.push(performance.now() - sent)),
    ]);
    await change(ask, id, 'PUBLIC');
    await until(() => isShown(system));
    await wait(Math.random() * 200);
  }
  return [figureOf(system, 'its own address answers 410', gone), figureOf(system, 'no profile and no list names it', everywhere)];
}

async function newestId(ask: Ask): Promise<string> {
  const { myPortfolio } = await ask<{ myPortfolio: { edges: { node: { id: string; slug: string } }[] } }>('{ myPortfolio(first: 24) { edges { node { id slug } } } }');
  const newest = myPortfolio.edges.find(({ node }) => node.slug === newestItem);
  if (newest === undefined) throw new Error(`The editor has no item ${newestItem}`);
  return newest.node.id;
}

async function change(ask: Ask, id: string, visibility: 'PUBLIC' | 'PRIVATE'): Promise<void> {
  const { setItemVisibility } = await ask<{ setItemVisibility: { __typename: string } }>(hide, { id, visibility });
  if (setItemVisibility.__typename !== 'PortfolioItem') throw new Error(`The change was answered with ${setItemVisibility.__typename}`);
}

async function isShown(system: BenchSystem): Promise<boolean> {
  return (await body(system, '/')).includes(itemPath) && (await status(system, itemPath)) === 200;
}

async function status({ url }: BenchSystem, path: string): Promise<number> {
  const answer = await fetch(url + path);
  await answer.arrayBuffer();
  return answer.status;
}

async function body({ url }: BenchSystem, path: string): Promise<string> {
  return (await fetch(url + path)).text();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('A takedown did not reach all pages within a minute');
    await wait(5);
  }
}

function figureOf({ creators }: BenchSystem, what: string, times: readonly number[]): Figure {
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  return {
    what: `Takedown → ${what}, ${creators} creators, ${times.length} times`,
    figure: `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
    target: 'p99 ≤5,000 ms',
    reached: p99 <= 5000,
  };
}
