import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Keeper } from '../processes/keeper.ts';
import { ManagedProcess } from '../processes/managed-process.ts';
import { root } from '../system/root.ts';
import { sum, type Counts } from './counts.ts';
import { TestServices } from './test-services.ts';

/** What one step of `npm test` found out. */
export interface StepOutcome {
  readonly counts: Counts;
  /** Shown when the step failed. */
  readonly details: string;
}

/** One step of `npm test`. */
export interface TestStep {
  /** As `--only` calls it. */
  readonly name: string;
  readonly title: string;
  readonly run: (run: TestRun) => Promise<StepOutcome>;
}

/** A command of a step, and where it writes its report. */
export interface StepCommand {
  /** Unique within the run; its log is called so. */
  readonly name: string;
  /** A program of node_modules/.bin or PATH, then its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

/** The outcome of one command. */
export interface CommandOutcome {
  readonly succeeded: boolean;
  readonly details: string;
}

const detailLines = 200;

/** What the steps of one `npm test` share: logs, services, and the words of the command line. */
export class TestRun {
  readonly keeper: Keeper;
  /** Only files whose path contains one of these are tested; all when there is none. */
  readonly patterns: readonly string[];
  readonly results = join(root, 'test-results');
  readonly services: TestServices;

  constructor(keeper: Keeper, patterns: readonly string[]) {
    this.keeper = keeper;
    this.patterns = patterns;
    mkdirSync(this.results, { recursive: true });
    this.services = new TestServices(keeper, join(this.results, 'logs'));
  }

  /** The path for the report of a runner; what an earlier run left there is removed. */
  report(name: string): string {
    const file = join(this.results, name);
    rmSync(file, { force: true });
    return file;
  }

  /** Runs a command with its output in a log. */
  async command({ name, command, env }: StepCommand): Promise<CommandOutcome> {
    const logFile = join(this.results, 'logs', `${name}.log`);
    rmSync(logFile, { force: true });
    const [program, ...args] = command;
    const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
    const quiet = { NX_DAEMON: 'false', NX_TUI: 'false', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', FORCE_COLOR: '0' };
    const spec = { name, command: program, args, cwd: root, env: { ...process.env, ...quiet, PATH: path, ...env }, logFile };
    const child = new ManagedProcess({ ...spec, group: true, stopSignal: 'SIGTERM', stopWithinMs: 5000 }, this.keeper);
    const succeeded = await child.run();
    return { succeeded, details: succeeded ? '' : `${child.tail(detailLines)}\n(${program} ${child.lastExit}; the whole log is ${logFile})` };
  }

  /** Runs commands that each count as one test, two at a time. */
  async checks(commands: readonly StepCommand[]): Promise<StepOutcome> {
    const outcomes: CommandOutcome[] = [];
    const waiting = [...commands];
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await this.command(next));
    };
    await Promise.all([worker(), worker()]);
    const counts = sum(outcomes.map(({ succeeded }) => (succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })));
    return { counts, details: outcomes.map(({ details }) => details).filter(Boolean).join('\n\n') };
  }
}
