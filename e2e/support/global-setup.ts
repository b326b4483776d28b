import { startSystem } from '../../tools/system/start-system.ts';

/** Starts one system with demo data for all journeys, and answers how to stop it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env['E2E_URL'] !== undefined) return async () => undefined;
  const system = await startSystem({
    say: console.log,
    prepare: async ({ cli }) => {
      await cli('migrate', 'up');
      await cli('demo:seed');
    },
  });
  process.env['E2E_URL'] = system.url;
  process.env['E2E_DISCORD_URL'] = system.discordUrl;
  process.env['E2E_MAIL_URL'] = system.mailUrl;
  await system.cli('pages:publish', '--all');
  return () => system.stop();
}
