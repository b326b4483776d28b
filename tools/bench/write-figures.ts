import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../system/root.ts';
import { figureTable, type Figure } from './figures.ts';

const begin = '<!-- figures -->';
const end = '<!-- /figures -->';

/** Puts the figures between the marks of docs/benchmarks.md, with the day, the command and the machine. */
export function writeFigures(figures: readonly Figure[], command: string, file = join(root, 'docs/benchmarks.md')): void {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const section = `${begin}\n\n${day}, \`${command}\`, ${machine}.\n\n${figureTable(figures)}\n\n${end}`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : `# Benchmarks\n\n${begin}${end}\n`;
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < 0) throw new Error(`${file} lacks the marks ${begin} and ${end}`);
  writeFileSync(file, text.slice(0, before) + section + text.slice(after + end.length));
}
