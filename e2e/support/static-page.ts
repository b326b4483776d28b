import { setTimeout as pause } from 'node:timers/promises';
import { expect, type APIRequestContext } from '@playwright/test';

/** What a reader without JavaScript, such as a search engine, gets of a page. */
export interface StaticPage {
  readonly status: number;
  readonly html: string;
  readonly title: string;
  /** The parsed nodes of its structured data. */
  readonly structuredData: readonly Record<string, unknown>[];
  /** The `srcset` of every `<img>` and `<source>`. */
  readonly srcsets: readonly string[];
  readonly alts: readonly string[];
}

/** Fetches a page as plain HTML. */
export async function fetchPage(request: APIRequestContext, path: string): Promise<StaticPage> {
  const response = await request.get(path, { maxRedirects: 0 });
  const html = await response.text();
  return {
    status: response.status(),
    html,
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
    structuredData: structuredDataOf(html),
    srcsets: valuesOf(html, /<(?:img|source)[^>]* srcset="([^"]+)"/g),
    alts: valuesOf(html, /<img[^>]* alt="([^"]*)"/g),
  };
}

/**
 * Waits until a page is as `wanted` says, and answers how long that took in milliseconds.
 * @throws when it is not so within `withinMs` of the call.
 */
export async function pageBecomes(read: () => Promise<StaticPage>, wanted: (page: StaticPage) => boolean, withinMs: number): Promise<number> {
  const started = Date.now();
  let last = await read();
  while (!wanted(last) && Date.now() - started < withinMs) {
    await pause(50);
    last = await read();
  }
  expect(wanted(last), `the page within ${withinMs} ms; it last was ${last.status} “${last.title}”`).toBe(true);
  return Date.now() - started;
}

/** Every address of the sitemap, through its index. */
export async function sitemapAddresses(request: APIRequestContext): Promise<string[]> {
  const index = await (await request.get('/sitemap.xml')).text();
  const shards = await Promise.all(valuesOf(index, /<loc>([^<]+)<\/loc>/g).map(async (shard) => (await request.get(new URL(shard).pathname)).text()));
  return shards.flatMap((shard) => valuesOf(shard, /<loc>([^<]+)<\/loc>/g));
}

function valuesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function structuredDataOf(html: string): Record<string, unknown>[] {
  return valuesOf(html, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g).flatMap((text) => {
    const parsed = JSON.parse(text) as Record<string, unknown> | { '@graph': Record<string, unknown>[] };
    return '@graph' in parsed ? (parsed['@graph'] as Record<string, unknown>[]) : [parsed];
  });
}
