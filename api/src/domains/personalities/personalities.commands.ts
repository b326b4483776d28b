import { InvalidArgumentError } from 'commander';
import { personalityStatuses, type PersonalityStatus } from '@guildhall/contracts';
import type { CommandSet, InApplication } from '../../platform/cli/command-set.js';
import { exportReport } from './export-report.js';
import { importReport } from './import-report.js';
import { Unreadable } from './use-cases/agent-folder.js';
import { ExportPersonalities, type ExportWish } from './use-cases/export-personalities.js';
import { ImportPersonalities } from './use-cases/import-personalities.js';

/** Exit code of an import or export that took what was good and refused the rest. */
export const SOME_REFUSED = 2;

/** `personalities:import` and `personalities:export`. Exit code 0: all are through; 2: some were refused, the report says why; 1: nothing could be done. */
export const personalitiesCommands: CommandSet = (program, inApplication) => {
  program
    .command('personalities:import')
    .argument('<folder>', 'folder of Lobe agent files (*.json); nothing outside it is read')
    .description('Import personalities; may be repeated. Exit code 2 when some files were refused')
    .action((folder: string) =>
      inApplication(async (app) => report(await app.get(ImportPersonalities).run(folder), importReport)),
    );
  exportCommand(program, inApplication);
};

interface ExportOptions {
  readonly slug: readonly string[];
  readonly status: readonly PersonalityStatus[];
  readonly force: boolean;
}

const exportCommand: CommandSet = (program, inApplication: InApplication) => {
  program
    .command('personalities:export')
    .argument('<folder>', 'folder to write to, made if it is not there')
    .description('Write personalities as Lobe agent files that can be imported again. The files contain the system prompts: keep them as you keep the database. Exit code 2 when some were refused')
    .option('--slug <slug>', 'only this one; may be repeated', collect, [])
    .option('--status <status>', `only those of this status (${personalityStatuses.join(', ')}); may be repeated`, collectStatus, [])
    .option('--force', 'replace files of the same name', false)
    .action((folder: string, { slug, status, force }: ExportOptions) => {
      const wish: ExportWish = { slugs: slug, statuses: status, replace: force };
      return inApplication(async (app) => report(await app.get(ExportPersonalities).run(folder, wish), exportReport));
    });
};

function report<Outcome extends { readonly kind: string }>(outcomes: readonly Outcome[] | Unreadable, tell: (outcomes: readonly Outcome[]) => string): number {
  if (outcomes instanceof Unreadable) {
    console.error(outcomes.why);
    return 1;
  }
  console.log(tell(outcomes));
  return outcomes.some(({ kind }) => kind === 'refused') ? SOME_REFUSED : 0;
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function collectStatus(value: string, before: readonly PersonalityStatus[]): readonly PersonalityStatus[] {
  const status = personalityStatuses.find((known) => known === value.toUpperCase());
  if (status === undefined) throw new InvalidArgumentError(`It is one of ${personalityStatuses.join(', ')}.`);
  return [...before, status];
}
