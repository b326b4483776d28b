import { join } from 'node:path';
import { loadConfig } from '../../../platform/config/env.js';
import { ModelsConfig } from '../models.config.js';
import { modelVariables } from './model-variables.js';

/** A failure for a provider to play; see tools/stand-ins/faults.ts, and models.ts for what `act` may be. */
export interface ModelFault {
  readonly match?: { readonly method?: string; readonly path?: string };
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
  readonly cut?: boolean | 'body';
  readonly hang?: boolean;
  readonly act?: 'cut' | 'malformed' | 'stall' | 'error-in-stream' | 'slow' | 'no-usage' | 'refuse' | 'echo' | 'echo-key';
  readonly paceMs?: number;
  readonly times?: number;
}

/** A call of chat that a provider took. */
export interface ModelCallSeen {
  readonly provider: string;
  readonly model: string;
  readonly stream: boolean;
  readonly outcome: 'UNDER_WAY' | 'ANSWERED' | 'ABORTED';
  readonly pieces: number;
}

interface StandIn {
  readonly url: string;
  readonly faults: { add(fault: ModelFault): void; clear(): void };
  readonly seen: () => readonly { readonly method: string; readonly path: string; readonly query: string }[];
  readonly calls: () => readonly ModelCallSeen[];
  stop(): Promise<void>;
}

/** The four providers of one test file’s own, so that their failures meet nobody else. */
export class LocalModels {
  private constructor(private readonly standIn: StandIn) {}

  static async start(): Promise<LocalModels> {
    // By path: the tools are a program of their own, with compiler options of their own.
    const file = join(import.meta.dirname, '../../../../../tools/stand-ins/models.ts');
    const { startModels } = (await import(file)) as { startModels(): Promise<StandIn> };
    return new LocalModels(await startModels());
  }

  get url(): string {
    return this.standIn.url;
  }

  /** Variables that lead the application here. */
  get environment(): Record<string, string> {
    return modelVariables(this.standIn.url);
  }

  /** The same as a configuration. */
  config(over: Readonly<Record<string, string>> = {}): ModelsConfig {
    return loadConfig(ModelsConfig, { ...this.environment, ...over });
  }

  /** Without a path, everything fails so. */
  fail(fault: ModelFault): void {
    this.standIn.faults.add(fault);
  }

  recover(): void {
    this.standIn.faults.clear();
  }

  /** Every request so far, oldest first. */
  requests(): readonly { readonly method: string; readonly path: string; readonly query: string }[] {
    return this.standIn.seen();
  }

  /** Every call of chat that was taken so far, oldest first. */
  calls(): readonly ModelCallSeen[] {
    return this.standIn.calls();
  }

  close(): Promise<void> {
    return this.standIn.stop();
  }
}
