import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { allBuilds, buildWhatChanged } from '../system/build-what-changed.ts';
import { root } from '../system/root.ts';
import { readJestReport, readPlaywrightReport, readTapReport, settle, sum, type Counts } from './counts.ts';
import { findChromium } from './find-chromium.ts';
import type { CommandOutcome, StepCommand, StepOutcome, TestRun, TestStep } from './test-run.ts';

const say = (line: string) => console.log(`    ${line}`);

/** All steps of `npm test`, quick ones first. */
export const allSteps: readonly TestStep[] = [
  { name: 'lint', title: 'Lint', run: (run) => run.checks([{ name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] }]) },
  { name: 'types', title: 'Type checks', run: (run) => run.checks(typeChecks()) },
  { name: 'unit', title: 'Unit and architecture tests', run: unitTests },
  { name: 'tools', title: 'Tests of the tools', run: toolTests },
  { name: 'generated', title: 'Generated files are current', run: (run) => run.checks([npmCheck('generate:check')]) },
  { name: 'integration', title: 'Integration tests', run: integrationTests },
  { name: 'browser', title: 'Browser tests', run: browserTests },
];

function npmCheck(script: string): StepCommand {
  return { name: script.replaceAll(':', '-'), command: ['npm', 'run', '--silent', script] };
}

/** Every part of the workspace with the checker that understands its files: SWC and the like never check types. */
function typeChecks(): StepCommand[] {
  const checkers: [string, [string, ...string[]]][] = [
    ['api/tsconfig.json', ['tsc', '--noEmit', '-p']],
    ['libs/contracts/tsconfig.json', ['tsc', '--noEmit', '-p']],
    ['libs/design-tokens/tsconfig.json', ['tsc', '--noEmit', '-p']],
    ['tools/tsconfig.json', ['tsc', '--noEmit', '-p']],
    ['e2e/tsconfig.json', ['tsc', '--noEmit', '-p']],
    ['admin/tsconfig.app.json', ['ngc', '--noEmit', '-p']],
    ['admin/tsconfig.spec.json', ['ngc', '--noEmit', '-p']],
  ];
  const checks: StepCommand[] = checkers
    .filter(([config]) => existsSync(join(root, config)))
    .map(([config, command]) => ({ name: `types-${config.replaceAll(/[/.]/g, '-')}`, command: [...command, config] }));
  return [...checks, { name: 'types-site', command: ['astro', 'check', '--root', 'site', '--minimumFailingSeverity', 'warning'] }];
}

/** A Jest run: which projects of which configuration, with which variables. */
interface JestRun {
  readonly name: string;
  readonly config: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

async function jest(run: TestRun, { name, config, args, env }: JestRun): Promise<StepOutcome> {
  const report = run.report(`${name}.json`);
  const options = ['--json', `--outputFile=${report}`, '--silent', ...args, ...run.patterns];
  const outcome = await run.command({
    name,
    command: ['jest', '--config', config, ...options],
    env: { ...env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  });
  return judge(readJestReport(report), outcome);
}

function judge(reported: Counts | undefined, { succeeded, details }: CommandOutcome): StepOutcome {
  const counts = settle(reported, succeeded);
  return { counts, details: counts.failed > 0 && details === '' ? 'No test was found.' : details };
}

async function unitTests(run: TestRun): Promise<StepOutcome> {
  const parts: JestRun[] = [{ name: 'unit', config: 'api/jest.config.mjs', args: ['--ignoreProjects', 'integration'] }];
  if (existsSync(join(root, 'admin/jest.config.mjs'))) parts.push({ name: 'unit-admin', config: 'admin/jest.config.mjs', args: [] });
  // With a pattern most parts have nothing to run, and that is no failure.
  const optional = run.patterns.length > 0 ? ['--passWithNoTests'] : [];
  const outcomes: StepOutcome[] = [];
  for (const part of parts) outcomes.push(await jest(run, { ...part, args: [...part.args, ...optional] }));
  const meant = optional.length > 0 ? outcomes.filter(({ details }) => details !== 'No test was found.') : outcomes;
  return meant.length === 0 ? (outcomes[0] ?? judge(undefined, { succeeded: false, details: '' })) : combine(meant);
}

function combine(outcomes: readonly StepOutcome[]): StepOutcome {
  return { counts: sum(outcomes.map(({ counts }) => counts)), details: outcomes.map(({ details }) => details).filter(Boolean).join('\n\n') };
}

async function toolTests(run: TestRun): Promise<StepOutcome> {
  const files = globSync('tools/**/*.spec.ts', { cwd: root });
  const wanted = files.filter((file) => run.patterns.length === 0 || run.patterns.some((pattern) => file.includes(pattern))).sort();
  const report = run.report('tools.tap');
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${report}`];
  const outcome = await run.command({ name: 'tools', command: ['node', '--test', '--test-timeout=120000', '--test-force-exit', ...reporters, ...wanted] });
  return judge(readTapReport(report), outcome);
}

async function integrationTests(run: TestRun): Promise<StepOutcome> {
  const env = await run.services.env();
  return jest(run, { name: 'integration', config: 'api/jest.config.mjs', args: ['--selectProjects', 'integration', '--maxWorkers=2'], env });
}

async function browserTests(run: TestRun): Promise<StepOutcome> {
  const chromium = await findChromium(say);
  await buildWhatChanged(allBuilds, { keeper: run.keeper, logs: join(run.results, 'logs'), say });
  const report = run.report('browser.json');
  const outcome = await run.command({
    name: 'browser',
    command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...run.patterns],
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return judge(readPlaywrightReport(report), outcome);
}
