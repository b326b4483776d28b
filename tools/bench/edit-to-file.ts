import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchSystem } from './bench-system.ts';
import type { Figure } from './figures.ts';
import { percentile } from './percentile.ts';
import { editor, newestItem } from './seed-creators.ts';
import { signIn, type Ask } from './signed-in.ts';

interface Item {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

interface OwnItems {
  readonly myPortfolio: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}

interface Editable {
  readonly myPortfolioItem: Item & Record<string, unknown> & { readonly images: readonly { readonly alt: string; readonly image: { readonly id: string } }[] };
}

interface Updated {
  readonly updatePortfolioItem: { readonly __typename: string; readonly fields?: unknown };
}

/** Milliseconds from the sending of an edit until each file shows it. */
interface EditTimes {
  readonly item: number[];
  readonly profile: number[];
  readonly front: number[];
}

const readOne = `query One($id: ID!) { myPortfolioItem(id: $id) {
  id slug version description category tags projectUrl visibility images { alt image { id } } } }`;
const update = `mutation Edit($input: UpdatePortfolioItemInput!) { updatePortfolioItem(input: $input) {
  __typename ... on ValidationProblem { fields { field message } } } }`;

/** Edits of a trusted creator, one after the other at odd moments, each until its pages show it. */
export async function measureEdits(system: BenchSystem, edits: number): Promise<Figure[]> {
  const { ask } = await signIn(system, editor.account);
  const { myPortfolio } = await ask<OwnItems>('{ myPortfolio(first: 10) { edges { node { id } } } }');
  const ids = myPortfolio.edges.map(({ node }) => node.id);
  const times: EditTimes = { item: [], profile: [], front: [] };
  const warmUp: EditTimes = { item: [], profile: [], front: [] };
  for (let number = -5; number < edits; number += 1) {
    const id = ids[(number + ids.length * 2) % ids.length] ?? '';
    await editOnce(system, ask, { id, number, times: number < 0 ? warmUp : times });
    // The relay looks every 100 ms: edits in step with it would hide or double that wait.
    await wait(Math.random() * 200);
  }
  return [
    figureOf(system, 'item’s own page', times.item),
    figureOf(system, 'creator’s profile', times.profile),
    figureOf(system, 'front page (wall)', times.front),
  ];
}

async function editOnce(system: BenchSystem, ask: Ask, { id, number, times }: { id: string; number: number; times: EditTimes }): Promise<void> {
  const { myPortfolioItem: item } = await ask<Editable>(readOne, { id });
  const title = `Edition ${number} of ${item.slug} ${Math.random().toString(36).slice(2, 8)}`;
  const { description, category, tags, projectUrl, visibility, version } = item;
  const images = item.images.map(({ alt, image }) => ({ alt, imageId: image.id }));
  const input = { id, version, title, description, category, tags, projectUrl, visibility, images };
  const sent = performance.now();
  const seen = [
    shows(join(system.pages, 'portfolio', editor.username, item.slug), title).then(() => times.item.push(performance.now() - sent)),
    shows(join(system.pages, 'portfolio', editor.username), title).then(() => times.profile.push(performance.now() - sent)),
    // The wall shows the newest item of each creator only.
    ...(item.slug === newestItem ? [shows(system.pages, title).then(() => times.front.push(performance.now() - sent))] : []),
  ];
  const { updatePortfolioItem } = await ask<Updated>(update, { input });
  if (updatePortfolioItem.__typename !== 'PortfolioItem') throw new Error(`The edit was answered with ${JSON.stringify(updatePortfolioItem)}`);
  await Promise.all(seen);
}

async function shows(folder: string, text: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
    if (html.includes(text)) return;
    await wait(2);
  }
  throw new Error(`${folder} did not show "${text}" within a minute`);
}

function figureOf({ creators }: BenchSystem, page: string, times: readonly number[]): Figure {
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  return {
    what: `Edit → ${page} on disk, ${creators} creators, ${times.length} edits`,
    figure: `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
    target: 'p50 ≤500 ms, p99 ≤2,000 ms',
    reached: p50 <= 500 && p99 <= 2000,
  };
}
