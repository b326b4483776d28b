import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PageModel } from '@guildhall/contracts';

/** Where `npm run build:site` leaves the site. */
const bundle = join(process.cwd(), 'dist/site');
type Render = (request: Request, input: { readonly locals: { readonly page: PageModel } }) => Promise<Response>;

/** The built site, as the API and the worker use it. Throws when it has not been built. */
export async function builtSite(): Promise<Render> {
  const entry = join(bundle, 'server/entry.mjs');
  if (!existsSync(entry)) throw new Error('The site is not built: run "npm run build:site" first.');
  return ((await import(entry)) as { render: Render }).render;
}

/** Answers the page that a model describes. */
export async function answer(page: PageModel, search = ''): Promise<Response> {
  const render = await builtSite();
  return render(new Request(`${page.origin}${page.path}${search}`), { locals: { page } });
}

/** The text of the page that a model describes. */
export const html = async (page: PageModel, search = ''): Promise<string> => (await answer(page, search)).text();

/** Files that browsers fetch once for all pages. */
export const assets = (ending: string): readonly Buffer[] =>
  readdirSync(join(bundle, 'client/_astro'))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(bundle, 'client/_astro', name)));

/** The scripts that a page loads, with what those load. */
export function scriptsOf(text: string): readonly Buffer[] {
  const wanted = new Set([...text.matchAll(/<script type="module" src="\/_astro\/([^"]+)"/gu)].map(([, name = '']) => name));
  const files = new Map<string, Buffer>();
  // A set takes what is added to it on the way.
  for (const name of wanted) {
    const file = readFileSync(join(bundle, 'client/_astro', name));
    files.set(name, file);
    for (const [, next = ''] of file.toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu)) wanted.add(next);
  }
  return [...files.values()];
}

/** Bytes on the way, compressed. */
export const transferred = (files: readonly Buffer[]): number => files.reduce((sum, file) => sum + gzipSync(file).length, 0);

/** What a page says for search engines. */
export const structuredData = (text: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(text)?.[1] ?? 'null');
