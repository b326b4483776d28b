import { setTimeout as wait } from 'node:timers/promises';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import type { Keeper } from '../processes/keeper.ts';
import { startSystem, type RunningSystem } from '../system/start-system.ts';
import { findChromium } from '../testing/find-chromium.ts';
import type { Figure } from './figures.ts';
import { lighthousePages, type LighthousePage } from './lighthouse-pages.ts';

/** Creators of the demo whose pictures are made before anything is measured. */
const creators = '6';

const flags = ['--headless=new', '--no-sandbox', '--disable-background-networking', '--disable-quic'];

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What a page may weigh, in bytes as they travel. */
const budget = { words: 30_000, fonts: 70_000, scripts: 10_000 } as const;

interface Weights {
  /** HTML and CSS. */
  readonly words: number;
  readonly fonts: number;
  readonly scripts: number;
  readonly pictures: number;
}

/** Lighthouse as on a phone, for each kind of public page of the demo with real pictures: scores, layout shift, weights. */
export async function measurePages(keeper: Keeper, say: (line: string) => void): Promise<Figure[]> {
  const chromePath = await findChromium(say);
  say('Starting a system with demo data');
  const system = await startSystem({
    keeper,
    say,
    env: { NODE_ENV: 'production', FLOOD_LIMIT_SCALE: '1000' },
    prepare: async ({ cli }) => {
      await cli('migrate', 'up');
      await cli('demo:seed', '--creators', creators);
      await cli('demo:pictures', '--creators', creators, '--at-once');
    },
  });
  try {
    say('Waiting for the pictures of the demo');
    await picturesMade(system);
    const figures: Figure[] = [];
    for (const page of await lighthousePages(system)) {
      const figure = await audit(`${system.url}${page.path}`, page, chromePath);
      say(`${figure.what}: ${figure.figure}`);
      figures.push(figure);
    }
    return figures;
  } finally {
    await system.stop();
  }
}

/** All events are through when the queues have nothing open: `/metrics` tells it without a look into the database. */
async function picturesMade({ workers }: RunningSystem): Promise<void> {
  const deadline = Date.now() + 600_000;
  for (;;) {
    const open = await openEvents(workers[0]?.url ?? '');
    if (open === 0) return;
    if (Date.now() > deadline) throw new Error(`After ten minutes ${open} events of the demo are still open`);
    await wait(1_000);
  }
}

async function openEvents(worker: string): Promise<number> {
  const metrics = await (await fetch(`${worker}/metrics`)).text();
  return Number(/^outbox_open_events (\d+)/m.exec(metrics)?.[1] ?? Number.NaN);
}

async function audit(url: string, { name, indexed }: LighthousePage, chromePath: string): Promise<Figure> {
  const chrome = await launch({ chromePath, chromeFlags: flags });
  try {
    const result = await lighthouse(url, { port: chrome.port, onlyCategories: [...categories], logLevel: 'error' });
    if (result === undefined) throw new Error(`Lighthouse gave no answer for ${url}`);
    const { lhr } = result;
    const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
    const shift = lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN;
    const weights = weightsOf(lhr.audits['network-requests']?.details);
    const light = weights.words <= budget.words && weights.fonts <= budget.fonts && weights.scripts <= budget.scripts;
    return {
      what: `Lighthouse mobile, ${name} (performance / accessibility / best practices / SEO)`,
      figure: `${scores.join(' / ')}; ${timesOf(lhr.audits)}, CLS ${shift.toFixed(3)}; HTML + CSS ${kilobytes(weights.words)}, fonts ${kilobytes(weights.fonts)}, JS ${kilobytes(weights.scripts)}, pictures ${kilobytes(weights.pictures)}`,
      target: `100 each${indexed ? '' : ' (SEO apart: not for search engines)'}, CLS 0, ≤30 / 70 / 10 KB`,
      reached: scores.every((score, at) => score === 100 || (!indexed && categories[at] === 'seo')) && shift < 0.0005 && light,
    };
  } finally {
    chrome.kill();
  }
}

/** Of a phone on a slow network as Lighthouse reckons it: what the first score is made of. */
function timesOf(audits: Readonly<Record<string, { readonly numericValue?: number }>>): string {
  const seconds = (id: string): string => ((audits[id]?.numericValue ?? Number.NaN) / 1000).toFixed(2);
  return `FCP ${seconds('first-contentful-paint')}, LCP ${seconds('largest-contentful-paint')}, speed index ${seconds('speed-index')}, blocked ${seconds('total-blocking-time')} s`;
}

interface NetworkRequest {
  readonly resourceType?: string;
  readonly transferSize?: number;
}

function weightsOf(details: unknown): Weights {
  const { items = [] } = (details ?? {}) as { items?: readonly NetworkRequest[] };
  const sum = (...types: readonly string[]) =>
    items.filter(({ resourceType = '' }) => types.includes(resourceType)).reduce((bytes, { transferSize = 0 }) => bytes + transferSize, 0);
  return { words: sum('Document', 'Stylesheet'), fonts: sum('Font'), scripts: sum('Script'), pictures: sum('Image') };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
