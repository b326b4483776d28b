import { roles, type Role } from '@guildhall/contracts';
import type { CommandSet } from '../../platform/cli/command-set.js';
import { Problem } from '../../platform/problems/problem.js';
import { GrantRole } from './use-cases/grant-role.js';

/** `roles:grant`: how the first OWNER comes about. */
export const identityCommands: CommandSet = (program, inApplication) => {
  program
    .command('roles:grant')
    .description('Give somebody a role; they must have signed in once')
    .argument('<who>', 'Discord username or id')
    .argument('<role>', roles.join(', '))
    .action((who: string, given: string) =>
      inApplication(async (app) => {
        const role = roles.find((known) => known === given.toUpperCase());
        const outcome = role === undefined ? null : await app.get(GrantRole).run(who, role satisfies Role);
        if (outcome === null) console.error(`${given} is no role. Choose one of ${roles.join(', ')}.`);
        else console.log(outcome instanceof Problem ? outcome.message : `${outcome.name} is ${outcome.role} now.`);
        return outcome === null || outcome instanceof Problem ? 1 : 0;
      }),
    );
};
