import { randomBytes } from 'node:crypto';
import { startSystem, type RunningSystem } from '../../tools/system/start-system.ts';
import { waitUntil } from '../../tools/processes/wait-until.ts';

/** Starts one system with demo data for all journeys, and answers how to stop it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env['E2E_URL'] !== undefined) return async () => undefined;
  const system = await startSystem({
    say: console.log,
    // Two keys from the beginning: sealed rows can be brought from one to the other while everything runs.
    env: { ENCRYPTION_KEYS: ['k1', 'k2'].map((id) => `${id}:${randomBytes(32).toString('base64')}`).join(',') },
    prepare: async ({ cli }) => {
      await cli('migrate', 'up');
      // Enough to look at; sixty creators would keep a small machine encoding through half of the journeys.
      await cli('demo:seed', '--creators', '11');
      await cli('demo:pictures', '--creators', '11', '--at-once');
    },
  });
  process.env['E2E_URL'] = system.url;
  process.env['E2E_DISCORD_URL'] = system.discordUrl;
  process.env['E2E_MAIL_URL'] = system.mailUrl;
  process.env['E2E_DATABASE_URL'] = system.env['DATABASE_URL'];
  process.env['E2E_SYSTEM_ENV'] = JSON.stringify(system.env);
  try {
    await firstPicturesShown(system);
  } catch (error) {
    await system.stop();
    throw error;
  }
  return () => system.stop();
}

/** The newest work of the demo comes first; the other pictures arrive while the first tests look at pages. */
async function firstPicturesShown({ url }: RunningSystem): Promise<void> {
  const shown = async () => (await (await fetch(`${url}/portfolio/ada/tide-tables`)).text()).includes('srcset=');
  await waitUntil(shown, { what: 'The first pictures of the demo did not appear', timeoutMs: 90_000 });
}
