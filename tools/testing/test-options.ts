import { parseArgs } from 'node:util';
import { messageOf, Problem } from '../processes/problem.ts';
import { allSteps } from './steps.ts';
import type { TestStep } from './test-run.ts';

const usage = `Usage: npm test -- [--only ${allSteps.map(({ name }) => name).join(',')}] [part of a file's path …]`;

/** Which steps to run on which files. */
export interface TestOptions {
  readonly steps: readonly TestStep[];
  readonly patterns: readonly string[];
}

/** Reads the options of the command line. */
export function testOptions(args: readonly string[]): TestOptions {
  const { only, patterns } = parse(args);
  if (only === undefined) return { steps: allSteps, patterns };
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !allSteps.some((step) => step.name === name));
  if (unknown !== undefined) throw new Problem(`There is no step "${unknown}".\n${usage}`);
  return { steps: allSteps.filter(({ name }) => names.includes(name)), patterns };
}

function parse(args: readonly string[]): { only: string | undefined; patterns: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { only: { type: 'string' } }, allowPositionals: true });
    return { only: values.only, patterns: positionals };
  } catch (error) {
    throw new Problem(`${messageOf(error)}\n${usage}`);
  }
}
