import { parseArgs } from 'node:util';
import { messageOf, Problem } from '../processes/problem.ts';

/** The parts of the benchmark, in the order in which they run on one system. */
export const benchParts = [
  ...(['publish', 'edit', 'takedown', 'burst', 'profile', 'portfolio', 'browse', 'browse-rest', 'search', 'deep', 'usage'] as const),
  ...(['astro', 'pages', 'images', 'gateway', 'rotation'] as const),
] as const;

/** One of {@link benchParts}. */
export type BenchPart = (typeof benchParts)[number];

/** What `npm run bench -- …` can be told. */
export interface BenchOptions {
  readonly parts: readonly BenchPart[];
  /** Creators of each system that is measured. */
  readonly sizes: readonly number[];
  /** Edits whose way to the disk is timed, and takedowns. */
  readonly edits: number;
  /** Searches of each kind, and pages. */
  readonly searches: number;
  /** Seconds of each load on the API. */
  readonly seconds: number;
  /** Largest number of creators that `astro build` is asked to build. */
  readonly astroUpTo: number;
  /** Whether to put the figures into docs/benchmarks.md. */
  readonly write: boolean;
}

const usage = `Usage: npm run bench -- [--only ${benchParts.join(',')}] [--creators 1000,10000] [--edits 200] [--searches 200] [--seconds 10] [--astro-up-to 10000] [--write]`;

const options = {
  only: { type: 'string', default: benchParts.join(',') },
  creators: { type: 'string', default: '1000,10000' },
  edits: { type: 'string', default: '200' },
  searches: { type: 'string', default: '200' },
  seconds: { type: 'string', default: '10' },
  'astro-up-to': { type: 'string', default: '10000' },
  write: { type: 'boolean', default: false },
} as const;

/** Reads the options of the command line. @throws Problem with the usage. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const values = parse(args);
  return {
    parts: values.only.split(',').map(partOf),
    sizes: values.creators.split(',').map(countOf),
    edits: countOf(values.edits),
    searches: countOf(values.searches),
    seconds: countOf(values.seconds),
    astroUpTo: countOf(values['astro-up-to']),
    write: values.write,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Problem(`${messageOf(error)}\n${usage}`);
  }
}

function partOf(name: string): BenchPart {
  const part = benchParts.find((known) => known === name.trim());
  if (part === undefined) throw new Problem(`There is no benchmark "${name}".\n${usage}`);
  return part;
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Problem(`"${text}" is not a whole number from 1.\n${usage}`);
  return count;
}
