import type { CommandSet } from '../cli/command-set.js';
import { AuditKeys, type Audited, type UnopenedRow } from './audit-keys.js';
import { KeyRing } from './key-ring.js';
import { RotateKeys, type Rotated } from './rotate-keys.js';

/** Ids that are printed of one table; the rest is counted. */
const NAMED = 50;

/** Milliseconds between two lines about progress. */
const EVERY_MS = 1_000;

/** `keys:rotate` and `keys:audit`: changing the key-encryption key, and proof that every sealed row opens. */
export const keyCommands: CommandSet = (program, inApplication) => {
  program
    .command('keys:rotate')
    .description('Bring every sealed row under ENCRYPTION_ACTIVE_KEY_ID while everything runs; may be interrupted and run again. Exit code 2: some rows were left')
    .action(() =>
      inApplication(async (app) => {
        const outcomes = await app.get(RotateKeys).run(progressLines());
        for (const outcome of outcomes) console.log(rotationReport(outcome, app.get(KeyRing).activeId).join('\n'));
        return outcomes.some(({ unopened, left }) => unopened.length + left > 0) ? 2 : 0;
      }),
    );
  program
    .command('keys:audit')
    .description('Open every sealed row where it stands and say which keys are needed; prints no values. Exit code 2: some rows do not open')
    .action(() =>
      inApplication(async (app) => {
        const outcomes = await app.get(AuditKeys).run();
        const keys = [...app.get(KeyRing).all.keys()];
        for (const outcome of outcomes) console.log(auditReport(outcome).join('\n'));
        console.log(removableKeys(outcomes, keys, app.get(KeyRing).activeId));
        return outcomes.some(({ unopened }) => unopened.length > 0) ? 2 : 0;
      }),
    );
};

function progressLines(): (table: string, rewrapped: number) => void {
  let last = 0;
  return (table, rewrapped) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    console.log(`${table}: ${rewrapped} rows so far`);
  };
}

function rotationReport({ table, rewrapped, unopened, left }: Rotated, activeId: string): string[] {
  const lines = [`${table}: ${rewrapped} rows are under key ${activeId} now.`];
  if (left > 0) lines.push(`${table}: ${left} rows were kept locked by others. Run this again.`);
  if (unopened.length > 0) lines.push(`${table}: ${unopened.length} rows do not open and were left as they are:`, ...named(unopened));
  return lines;
}

function auditReport({ table, rows, byKey, unopened }: Audited): string[] {
  const keys = [...byKey].sort(([one], [other]) => one.localeCompare(other)).map(([id, count]) => `${count} under key ${id}`);
  const lines = [`${table}: ${rows} rows${keys.length === 0 ? '' : `, ${keys.join(', ')}`}.`];
  if (unopened.length === 0) return lines;
  return [...lines, `${table}: ${unopened.length} rows do not open:`, ...named(unopened.map(unopenedRow))];
}

function unopenedRow({ id, keyId, why }: UnopenedRow): string {
  if (keyId === null) return `${id} (altered)`;
  return why === 'KEY_MISSING' ? `${id} (key ${keyId} is not in ENCRYPTION_KEYS)` : `${id} (under key ${keyId}, altered or moved)`;
}

function removableKeys(outcomes: readonly Audited[], keys: readonly string[], activeId: string): string {
  const free = keys.filter((id) => id !== activeId && outcomes.every(({ needed }) => !needed.includes(id)));
  return free.length === 0 ? 'No key can be removed from ENCRYPTION_KEYS.' : `No row needs ${free.join(', ')}: it can be removed from ENCRYPTION_KEYS.`;
}

function named(lines: readonly string[]): string[] {
  const shown = lines.slice(0, NAMED).map((line) => `  ${line}`);
  return lines.length > NAMED ? [...shown, `  and ${lines.length - NAMED} more`] : shown;
}
