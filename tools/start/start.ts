/** `npm start`: the whole product on embedded services with demo data, in one terminal. */
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { isPortFree } from '../processes/free-port.ts';
import { Keeper } from '../processes/keeper.ts';
import { Problem } from '../processes/problem.ts';
import { openDataFolder } from '../services/data-folder.ts';
import { demoAccounts } from '../stand-ins/discord-accounts.ts';
import { allBuilds, builtFrom, buildWhatChanged } from '../system/build-what-changed.ts';
import { root } from '../system/root.ts';
import { startSystem, type PreparedSystem, type RunningSystem } from '../system/start-system.ts';
import { DemoPictures } from './demo-pictures.ts';
import { paint, secondsSince } from './paint.ts';
import { listenForStop, runMain, type StopRequest } from './run-main.ts';
import { startOptions, type StartOptions } from './start-options.ts';
import { StartMemory } from './start-memory.ts';

const say = (line: string) => console.log(`  ${line}`);

await runMain(async () => {
  const started = Date.now();
  const stop = listenForStop();
  const options = startOptions(process.argv.slice(2));
  const dataFolder = openDataFolder(process.env['GUILDHALL_DATA'] ?? join(root, '.data'));
  await checkPort(options.port);
  const keeper = await Keeper.begin(join(dataFolder, 'run', 'processes.json'));
  console.log(`\n${paint('bold', 'Guildhall')} is starting`);
  try {
    const starting = bringUp(options, dataFolder, keeper);
    // The outcome is taken below; until then a failure after Ctrl-C must not count as unhandled.
    starting.catch(() => undefined);
    const system = await Promise.race([starting, stop.requested.then(() => undefined)]);
    if (system === undefined) return await endEarly(keeper);
    stopOnCrash(system, stop);
    console.log(summary(system, started));
    const pictures = drawPictures(system, options, dataFolder);
    return await runUntilStopped(system, stop, pictures);
  } finally {
    await keeper.endAll();
  }
});

async function checkPort(port: number): Promise<void> {
  const free = (await isPortFree(port)) && (await isPortFree(port, '::1'));
  if (!free) throw new Problem(`Port ${port} is taken: stop the program that uses it, or choose another with "npm start -- --port ${port + 1}".`);
}

async function bringUp(options: StartOptions, dataFolder: string, keeper: Keeper): Promise<RunningSystem> {
  const built = buildWhatChanged(allBuilds, { keeper, logs: join(dataFolder, 'run', 'builds'), say });
  built.catch(() => undefined);
  const environment = process.env;
  const prepare = async (system: PreparedSystem) => {
    await built;
    await prepareDatabase(system, options, dataFolder);
  };
  const system = await startSystem({ dataFolder, environment, keeper, say, port: options.port, prepare });
  await waitForPages(system);
  return system;
}

function memoryOf(system: PreparedSystem, dataFolder: string): StartMemory {
  return new StartMemory(dataFolder, system.services.env['DATABASE_URL'] ?? '');
}

async function prepareDatabase(system: PreparedSystem, options: StartOptions, dataFolder: string): Promise<void> {
  const memory = memoryOf(system, dataFolder);
  const build = builtFrom('api');
  if (build === undefined || memory.done.migrated !== build) {
    say('Bringing the database up to date');
    await system.cli('migrate', 'up');
    if (build !== undefined) memory.note({ migrated: build });
  }
  if (options.seed && memory.done.seeded !== true) {
    say('Adding the demo accounts and their works');
    await system.cli('demo:seed');
    memory.note({ seeded: true });
  }
}

/** The worker notices a new build of the site and renders every page; the first one is there within moments. */
async function waitForPages(system: RunningSystem): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const landing = await fetch(system.url).catch(() => undefined);
    if (landing?.status === 200) return;
    await wait(200);
  }
  throw new Problem('The worker has made no page within a minute; its log in .data/logs says why.');
}

function stopOnCrash(system: RunningSystem, stop: StopRequest): void {
  const { postgres, redis, s3 } = system.services;
  for (const part of [...system.apis, ...system.workers, system.standIns, postgres, redis, s3]) {
    part.onCrash((reason) => {
      if (stop.isRequested()) return;
      const printed = 'tail' in part ? `${part.tail(20)}\n\n` : '';
      console.error(`\n${printed}${part.name} ${reason}, so everything is stopped. Logs are in ${join(system.services.home.folder, 'logs')}`);
      stop.request('crash');
    });
  }
}

/** Pictures take minutes, people should not: they are drawn while the site can be looked at already. */
function drawPictures(system: RunningSystem, options: StartOptions, dataFolder: string): DemoPictures | undefined {
  const memory = memoryOf(system, dataFolder);
  if (!options.seed || memory.done.pictured === true) return undefined;
  const pictures = new DemoPictures(system.cliProcess('demo:pictures'), say);
  void pictures.draw().then((all) => all && memory.note({ pictured: true }));
  return pictures;
}

async function runUntilStopped(system: RunningSystem, stop: StopRequest, pictures: DemoPictures | undefined): Promise<number> {
  const reason = await stop.requested;
  const began = Date.now();
  console.log('\n  Stopping');
  await pictures?.stop();
  await system.stop();
  console.log(`  Stopped in ${secondsSince(began)}`);
  return reason === 'crash' ? 1 : 0;
}

async function endEarly(keeper: Keeper): Promise<number> {
  console.log('\n  Stopped before the start was complete');
  await keeper.endAll();
  return 130;
}

function summary(system: RunningSystem, started: number): string {
  const standIn = system.discordUrl.includes('127.0.0.1');
  const accounts = Object.keys(demoAccounts).join(', ');
  const lines: [string, string, string][] = [
    ['Site', system.url, ''],
    ['Dashboard', `${system.url}/app/`, standIn ? `sign in as ${accounts}` : ''],
    ...(standIn ? [['Discord', system.discordUrl, 'stands in for discord.com'] as [string, string, string]] : []),
    ['Sent mail', system.mailUrl, 'kept here instead of being sent'],
  ];
  const rows = lines.map(([name, url, note]) => `  ${name.padEnd(11)}${paint('cyan', url)}${note ? `  ${paint('dim', note)}` : ''}`);
  return ['', `  ${paint('bold', 'Guildhall is running')} ${paint('dim', `after ${secondsSince(started)}`)}`, '', ...rows, '', `  ${paint('dim', 'Ctrl-C stops everything.')}`].join('\n');
}
