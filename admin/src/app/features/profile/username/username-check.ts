import { computed, signal } from '@angular/core';
import { limits } from '@guildhall/contracts';

/** What is known of a wished username. */
export type UsernameState =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'asking' }
  | { readonly kind: 'free'; readonly username: string }
  | { readonly kind: 'taken'; readonly message: string }
  | { readonly kind: 'unknown' };

/** The API's word about a name. */
export interface Availability {
  readonly username: string;
  readonly available: boolean;
  readonly reason: string | null;
}

/** What the check needs from around it. */
export interface UsernameCheckPort {
  readonly current: () => string;
  readonly ask: (username: string) => Promise<Availability>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const { min, max } = limits.profile.username;
/** Milliseconds of rest before the API is asked. */
const rest = 300;

/** Why a name cannot be anybody's, or null; what is taken or reserved only the API knows. */
export function usernameProblem(name: string): string | null {
  if (name.length < min) return `Use at least ${min} characters.`;
  if (name.length > max) return `This has ${name.length} characters; ${max} is the most.`;
  if (!/^[a-z0-9-]+$/.test(name)) return 'Use letters from a to z, digits and hyphens.';
  return /^-|-$|--/.test(name) ? 'Put hyphens between letters or digits, one at a time.' : null;
}

/** Looks whether a name is free while it is typed. Only the answer to the last one counts. */
export class UsernameCheck {
  private readonly source = signal<UsernameState>({ kind: 'none' });
  private run = 0;
  readonly state = this.source.asReadonly();
  /** The free name, or null. */
  readonly free = computed(() => {
    const state = this.source();
    return state.kind === 'free' ? state.username : null;
  });

  constructor(private readonly port: UsernameCheckPort) {}

  /** @param typed as typed: case does not matter, since addresses have none */
  async look(typed: string): Promise<void> {
    const run = ++this.run;
    const name = typed.trim().toLowerCase();
    if (name === '' || name === this.port.current()) return this.source.set({ kind: 'none' });
    const problem = usernameProblem(name);
    if (problem !== null) return this.source.set({ kind: 'wrong', message: problem });
    this.source.set({ kind: 'asking' });
    await this.port.wait(rest);
    if (run !== this.run) return;
    const answer = await this.port.ask(name).catch(() => null);
    if (run === this.run) this.source.set(answer ? stateOf(answer) : { kind: 'unknown' });
  }
}

function stateOf({ username, available, reason }: Availability): UsernameState {
  return available ? { kind: 'free', username } : { kind: 'taken', message: reason ?? 'This name is taken.' };
}
