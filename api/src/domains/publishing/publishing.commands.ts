import { setTimeout as wait } from 'node:timers/promises';
import type { CommandSet } from '../../platform/cli/command-set.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { PublishRuns, type RunProgress } from './store/publish-runs.js';
import { RequestFullPublish } from './use-cases/request-full-publish.js';

/** `pages:publish`: every page again, made by the workers while this command watches. */
export const publishingCommands: CommandSet = (program, inApplication) => {
  program
    .command('pages:publish')
    .description('Render every page again; needs a running worker')
    .option('--no-wait', 'order the work and leave')
    .action((options: { wait: boolean }) =>
      inApplication(async (app) => {
        const runId = await app.get(RequestFullPublish).run();
        if (!options.wait) return 0;
        const runs = app.get(PublishRuns);
        const database = app.get(Database);
        for (;;) {
          const progress = await runs.progress(database, runId);
          if (progress !== null) console.log(describe(progress, app.get(Clock).now()));
          if (progress?.finishedAt) return 0;
          await wait(1_000);
        }
      }),
    );
};

function describe({ chunks, done, pages, startedAt, finishedAt }: RunProgress, now: Date): string {
  const seconds = ((finishedAt ?? now).getTime() - startedAt.getTime()) / 1_000;
  return `${done}/${chunks ?? '…'} chunks, ${pages} pages, ${seconds.toFixed(1)} s`;
}
