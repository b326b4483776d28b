import { InvalidArgumentError } from 'commander';
import type { CommandSet } from '../platform/cli/command-set.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { ObjectStorage } from '../platform/storage/object-storage.js';
import { SavePersonality } from '../domains/personalities/index.js';
import { creators } from './content/all-creators.js';
import { DrawPictures } from './draw-pictures.js';
import { pictureWork } from './picture-work.js';
import { SeedDemo } from './seed-demo.js';
import type { PaceOptions } from './worker-pace.js';

const howMany = ['--creators <number>', `only the first so many of the ${creators.length} creators`, count] as const;
/** A minute without a picture encoded: then no worker runs. */
const pace: PaceOptions = { every: 250, patience: 240 };

/** `demo:seed`: people, words and personalities to look around with; `demo:pictures`: what they show. Both may be repeated. */
export const demoCommands: CommandSet = (program, inApplication) => {
  program
    .command('demo:seed')
    .description('Add demo people, works and personalities, as yet without pictures; what is there stays as it is')
    .option(...howMany)
    .action(({ creators: first }: { creators?: number }) =>
      inApplication(async (app) => {
        const parts = { database: app.get(Database), clock: app.get(Clock), savePersonality: app.get(SavePersonality) };
        const report = await new SeedDemo(parts).run(creators.slice(0, first));
        console.log(`Added ${report.creators} creators, ${report.items} items, ${report.jobs} completed jobs, ${report.personalities} personalities.`);
        return 0;
      }),
    );
  program
    .command('demo:pictures')
    .description('Draw the pictures of demo works that have none, in step with the worker that encodes them; may be ended and run again')
    .option(...howMany)
    .option('--at-once', 'do not wait for the worker')
    .action(({ creators: first, atOnce }: { creators?: number; atOnce?: boolean }) =>
      inApplication(async (app) => {
        const parts = { database: app.get(Database), storage: app.get(ObjectStorage), clock: app.get(Clock) };
        const works = pictureWork(creators.slice(0, first));
        const added = await new DrawPictures(parts).run(works, { progress: sayProgress(), ...(atOnce === true ? {} : { pace }) });
        console.log(`Added ${added} demo pictures.`);
        return 0;
      }),
    );
};

/** Says how far it is, a line for each change. */
function sayProgress(): (done: number, total: number) => void {
  let last = '';
  return (done, total) => {
    const line = `Demo pictures: ${done} of ${total}`;
    if (line !== last) console.log(line);
    last = line;
  };
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return number;
}
