import type { CommandSet } from '../../platform/cli/command-set.js';
import { IndexListings } from './use-cases/index-listings.js';

/** `marketplace:reindex`: what lists, filters and search read, made again from the rows. */
export const marketplaceCommands: CommandSet = (program, inApplication) => {
  program
    .command('marketplace:reindex')
    .description('Make the read model of browsing and search again from the profiles and their items; safe at any time')
    .action(() =>
      inApplication(async (app) => {
        const done = await app.get(IndexListings).all((count) => {
          if (count % 10_000 === 0) console.log(`${count} creators`);
        });
        console.log(`${done} creators: done`);
        return 0;
      }),
    );
};
