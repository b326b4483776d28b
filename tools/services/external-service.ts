import { messageOf, Problem } from '../processes/problem.ts';
import { waitUntil } from '../processes/wait-until.ts';
import type { Service } from './service.ts';

/** What is needed to use a server that somebody else runs. */
export interface ExternalService {
  readonly name: string;
  /** The variable that names it, for the message when it does not answer. */
  readonly variable: string;
  readonly env: Readonly<Record<string, string>>;
  readonly check: () => Promise<boolean>;
}

/** A server that an environment variable points to: it is checked and left alone. */
export function externalService(options: ExternalService): Service {
  const refuse = async () => {
    throw new Error(`${options.name} is not ours to stop: ${options.variable} points to it.`);
  };
  const start = async () => {
    try {
      await waitUntil(options.check, { what: options.name, timeoutMs: 10_000, everyMs: 250 });
    } catch (error) {
      throw new Problem(
        `${options.variable} names a ${options.name} that does not answer (${messageOf(error)}): start it, or unset ${options.variable} to use the one that comes along.`,
      );
    }
  };
  return { name: options.name, embedded: false, env: options.env, start, stop: refuse, kill: refuse, onCrash: () => undefined };
}
