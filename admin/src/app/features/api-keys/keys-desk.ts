import { computed, signal } from '@angular/core';
import type { AIProvider } from '@guildhall/contracts';
import type { ApiKeyPartsFragment } from '@guildhall/contracts/graphql';
import { type ApiFailure, toApiFailure } from '../../data/api-failure.js';
import { hasStopped } from '../../data/key-problems.js';
import type { KeyOutcome } from './key-outcome.js';

/** What the desk needs from the API. Every request throws an `ApiFailure` when it fails. */
export interface KeysPort {
  keys(): Promise<readonly ApiKeyPartsFragment[]>;
  save(provider: AIProvider, value: string): Promise<KeyOutcome>;
  test(provider: AIProvider): Promise<KeyOutcome>;
  remove(provider: AIProvider): Promise<KeyOutcome>;
  /** @param monthlyLimit nano-dollars, or null for no limit */
  limit(provider: AIProvider, monthlyLimit: string | null): Promise<KeyOutcome>;
}

/** What is being done with a key. */
export type KeyAct = 'save' | 'test' | 'remove' | 'limit';

/** The keys of all providers, and what is done with each. */
export class KeysDesk {
  private readonly phaseSource = signal<'loading' | 'ready' | 'failed'>('loading');
  private readonly keysSource = signal<readonly ApiKeyPartsFragment[]>([]);
  private readonly failureSource = signal<ApiFailure | null>(null);
  private readonly acts = signal<Readonly<Partial<Record<AIProvider, KeyAct>>>>({});
  /** Counts answers that changed a key: a list that was asked for before is older than they are. */
  private changes = 0;

  readonly phase = this.phaseSource.asReadonly();
  readonly keys = this.keysSource.asReadonly();
  readonly failure = this.failureSource.asReadonly();
  /** Whether nobody has saved any key yet. */
  readonly none = computed(() => this.phase() === 'ready' && this.keys().every(({ status }) => status === 'NOT_CONFIGURED'));
  readonly problems = computed(() => this.keys().filter(({ status }) => hasStopped(status)).length);

  constructor(private readonly port: KeysPort) {}

  /** Reads all keys. Keeps showing those that are here when it fails. */
  async load(): Promise<void> {
    if (this.phaseSource() !== 'ready') this.phaseSource.set('loading');
    this.failureSource.set(null);
    const changes = this.changes;
    try {
      const keys = await this.port.keys();
      if (changes === this.changes) this.keysSource.set(keys);
      this.phaseSource.set('ready');
    } catch (thrown) {
      this.failureSource.set(toApiFailure(thrown));
      if (this.phaseSource() !== 'ready') this.phaseSource.set('failed');
    }
  }

  /** What is on its way for a provider's key. */
  acting(provider: AIProvider): KeyAct | null {
    return this.acts()[provider] ?? null;
  }

  /** Saves a key and has it tested; null while something is on its way for this provider, as with the others. Throws an `ApiFailure`. */
  save(provider: AIProvider, value: string): Promise<KeyOutcome | null> {
    return this.act(provider, 'save', () => this.port.save(provider, value));
  }

  test(provider: AIProvider): Promise<KeyOutcome | null> {
    return this.act(provider, 'test', () => this.port.test(provider));
  }

  remove(provider: AIProvider): Promise<KeyOutcome | null> {
    return this.act(provider, 'remove', () => this.port.remove(provider));
  }

  /** @param monthlyLimit nano-dollars, or null for no limit */
  limit(provider: AIProvider, monthlyLimit: string | null): Promise<KeyOutcome | null> {
    return this.act(provider, 'limit', () => this.port.limit(provider, monthlyLimit));
  }

  private async act(provider: AIProvider, kind: KeyAct, work: () => Promise<KeyOutcome>): Promise<KeyOutcome | null> {
    if (this.acting(provider) !== null) return null;
    this.acts.update((acts) => ({ ...acts, [provider]: kind }));
    try {
      const outcome = await work();
      if (outcome.kind === 'done') this.settle(outcome.key);
      if (outcome.kind === 'gone') await this.load();
      return outcome;
    } finally {
      this.acts.update(({ [provider]: _, ...rest }) => rest);
    }
  }

  private settle(fresh: ApiKeyPartsFragment): void {
    this.changes++;
    this.keysSource.update((keys) => keys.map((key) => (key.provider === fresh.provider ? fresh : key)));
  }
}
