import { startSystem } from '../../tools/system/start-system.ts';
import { settled } from './system-database.ts';

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
  try {
    // Journeys measure how soon a page follows: the pictures of the demo must not stand in their way.
    await settled(system.env['DATABASE_URL'] ?? '', 240_000);
  } catch (error) {
    await system.stop();
    throw error;
  }
  return () => system.stop();
}
