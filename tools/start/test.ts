/** `npm test`: every check and every test, on services of its own; the last line sums all runners. */
import { join } from 'node:path';
import { Keeper } from '../processes/keeper.ts';
import { messageOf, Problem } from '../processes/problem.ts';
import { root } from '../system/root.ts';
import { lastLine, sum, type Counts } from '../testing/counts.ts';
import { testOptions } from '../testing/test-options.ts';
import { TestRun, type StepOutcome, type TestStep } from '../testing/test-run.ts';
import { paint, secondsSince } from './paint.ts';
import { listenForStop, runMain } from './run-main.ts';

const stillRunningEveryMs = 30_000;

await runMain(async () => {
  const stop = listenForStop();
  const { steps, patterns } = testOptions(process.argv.slice(2));
  const keeper = await Keeper.beginIn(join(root, 'test-results', 'runs'));
  try {
    const run = new TestRun(keeper, patterns);
    const finished = runSteps(steps, run);
    const all = await Promise.race([finished, stop.requested.then(() => undefined)]);
    if (all === undefined) {
      console.log('\nStopped before the end.');
      return 130;
    }
    await run.services.stop();
    await keeper.endAll();
    const total = sum(all);
    console.log(`\n${lastLine(total)}`);
    return total.failed === 0 && total.passed > 0 ? 0 : 1;
  } finally {
    await keeper.endAll();
  }
});

async function runSteps(steps: readonly TestStep[], run: TestRun): Promise<Counts[]> {
  const counts: Counts[] = [];
  for (const step of steps) counts.push((await runStep(step, run)).counts);
  return counts;
}

async function runStep(step: TestStep, run: TestRun): Promise<StepOutcome> {
  const started = Date.now();
  console.log(paint('bold', step.title));
  const ticker = setInterval(() => console.log(`    still running, ${secondsSince(started)}`), stillRunningEveryMs);
  const outcome = await step.run(run).catch(failedStep);
  clearInterval(ticker);
  const { passed, failed } = outcome.counts;
  if (outcome.details) console.log(`${outcome.details.replaceAll(/^/gm, '    ')}`);
  const failures = failed === 0 ? '' : paint('red', `, ${failed} failed`);
  console.log(`  ${passed} passed${failures} ${paint('dim', `in ${secondsSince(started)}`)}`);
  return outcome;
}

/** A step that could not even run has failed once. */
function failedStep(error: unknown): StepOutcome {
  const details = error instanceof Problem ? error.message : error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
  return { counts: { passed: 0, failed: 1 }, details };
}
