import type { CommandSet } from '../platform/cli/command-set.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { ObjectStorage } from '../platform/storage/object-storage.js';
import { SavePersonality } from '../domains/personalities/index.js';
import { SeedDemo } from './seed-demo.js';

/** `demo:seed`: people, work and personalities to look around with; may be repeated. A running worker then makes the pictures. */
export const demoCommands: CommandSet = (program, inApplication) => {
  program
    .command('demo:seed')
    .description('Add demo people, work and personalities; what is there stays as it is')
    .action(() =>
      inApplication(async (app) => {
        const parts = { database: app.get(Database), storage: app.get(ObjectStorage), clock: app.get(Clock), savePersonality: app.get(SavePersonality) };
        const report = await new SeedDemo(parts).run((line) => console.log(line));
        console.log(`Added ${report.creators} creators, ${report.items} items, ${report.pictures} pictures, ${report.personalities} personalities.`);
        return 0;
      }),
    );
};
