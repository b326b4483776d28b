import type { CommandSet } from '../../platform/cli/command-set.js';
import { importReport } from './import-report.js';
import { Unreadable } from './use-cases/agent-folder.js';
import { ImportPersonalities } from './use-cases/import-personalities.js';

/** Exit code of an import that took what was good and refused the rest. */
export const SOME_REFUSED = 2;

/** `personalities:import <folder>`. Exit code 0: all files are in; 2: some were refused, the report says why; 1: nothing could be done. */
export const personalitiesCommands: CommandSet = (program, inApplication) => {
  program
    .command('personalities:import')
    .argument('<folder>', 'folder of Lobe agent files (*.json); nothing outside it is read')
    .description('Import personalities; may be repeated. Exit code 2 when some files were refused')
    .action((folder: string) =>
      inApplication(async (app) => {
        const outcomes = await app.get(ImportPersonalities).run(folder);
        if (outcomes instanceof Unreadable) {
          console.error(outcomes.why);
          return 1;
        }
        console.log(importReport(outcomes));
        return outcomes.some((outcome) => outcome.kind === 'refused') ? SOME_REFUSED : 0;
      }),
    );
};
