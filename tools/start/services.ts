/** `npm run services`: PostgreSQL, Redis and S3 alone, with the variables by which a process reaches them. */
import { join } from 'node:path';
import { startServices } from '../services/start-services.ts';
import { listenForStop, runMain } from './run-main.ts';

const root = join(import.meta.dirname, '../..');

await runMain(async () => {
  const stop = listenForStop();
  const dataFolder = process.env['GUILDHALL_DATA'] ?? join(root, '.data');
  const services = await startServices({ dataFolder, environment: process.env, say: console.log });
  for (const service of [services.postgres, services.redis, services.s3]) {
    service.onCrash((reason) => stop.request(`${service.name} ${reason}`));
  }
  console.log('The services are running. A process reaches them by these variables:\n');
  for (const [name, value] of Object.entries(services.env)) console.log(`  ${name}=${value}`);
  console.log('\nCtrl-C stops them.');
  await stop.requested;
  await services.stop();
  return 0;
});
