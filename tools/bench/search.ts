import type { BenchSystem } from './bench-system.ts';
import type { Figure } from './figures.ts';
import { percentile } from './percentile.ts';
import { rareWords } from './seed-creators.ts';
import { askForPage, type BrowseVariables } from './timed-asks.ts';

/** Searches that are asked before any is timed. */
const warmUp = 40;

// Every creator has these in the bio, or in the name.
const everywhere = ['paper', 'maker', 'editorial', 'reader'] as const;

/** Kinds of searches, by a running number: no two of a kind are alike while there are words left. */
const kinds: Readonly<Record<string, (number: number) => BrowseVariables>> = {
  'one word': (number) => ({ search: rareWords(number)[0] }),
  'two words': (number) => ({ search: rareWords(number).join(' ') }),
  typo: (number) => ({ search: swapped(rareWords(number)[0]) }),
  accent: (number) => ({ search: accented(rareWords(number)[1]) }),
  'with filters': (number) => ({ search: rareWords(number)[1], category: ['IMAGE', 'VIDEO'], availability: ['AVAILABLE'], minRating: 4, skills: ['Flux'] }),
  'no hits': (number) => ({ search: `zyxgh${String.fromCharCode(97 + (number % 26))}wvq` }),
  'very common word': (number) => ({ search: everywhere[number % everywhere.length] }),
};

/** What the searches of a system took. */
export interface SearchTimes {
  readonly creators: number;
  readonly p95: number;
}

/** Searches one after the other, all kinds in turns, each with its counts beside the choices. @param times searches of each kind. */
export async function measureSearch(system: BenchSystem, times: number): Promise<{ readonly times: SearchTimes; readonly figures: Figure[] }> {
  for (let number = 1; number <= warmUp; number += 1) for (const ask of Object.values(kinds)) await askForPage(system, ask(number));
  const taken = new Map<string, number[]>(Object.keys(kinds).map((kind) => [kind, []]));
  for (let turn = 0; turn < times; turn += 1) {
    const number = 1 + ((turn * 104_729 + warmUp) % system.creators);
    for (const [kind, ask] of Object.entries(kinds)) taken.get(kind)?.push((await askForPage(system, ask(number))).milliseconds);
  }
  const all = [...taken.values()].flat();
  const p95 = percentile(all, 0.95);
  const each = [...taken].map(([kind, milliseconds]) => `${kind} ${percentile(milliseconds, 0.95).toFixed(1)}`).join(', ');
  const judged = system.creators === 100_000;
  const figure: Figure = {
    what: `Search with facets, ${system.creators} creators, ${all.length} searches`,
    figure: `p95 ${p95.toFixed(1)} ms, p50 ${percentile(all, 0.5).toFixed(1)} ms (p95 by kind: ${each})`,
    target: judged ? '≤25 ms' : '',
    reached: judged ? p95 <= 25 : null,
  };
  return { times: { creators: system.creators, p95 }, figures: [figure] };
}

/** How much longer searches take in the largest system than in the smallest. */
export function searchGrowth(times: readonly SearchTimes[]): Figure[] {
  const sorted = [...times].sort((a, b) => a.creators - b.creators);
  const [smallest, largest] = [sorted[0], sorted.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return [];
  const growth = largest.p95 / smallest.p95;
  return [{ what: `Search with facets, p95 at ${largest.creators} beside ${smallest.creators} creators`, figure: `${growth.toFixed(2)} ×`, target: '≤3 ×', reached: growth <= 3 }];
}

function swapped(word: string): string {
  return `${word.slice(0, 2)}${word.slice(3, 4)}${word.slice(2, 3)}${word.slice(4)}`;
}

function accented(word: string): string {
  return word.replace('a', 'à').replace('e', 'ê').toUpperCase();
}
