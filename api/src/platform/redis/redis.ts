import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis as Client } from 'ioredis';
import { RedisConfig } from './redis.config.js';

/** Longest wait for an answer, in milliseconds: a lost Redis must fail a request, not hang it. */
const COMMAND_MS = 2_000;

/** How often, in milliseconds, the connection is tried while nobody uses it. */
const HEARTBEAT_MS = 3_000;

/** A Lua script that runs as one step in Redis. */
export interface RedisScript {
  readonly name: string;
  readonly keys: number;
  readonly lua: string;
}

/**
 * The process's connection for sessions, cache and limits. While Redis is away its methods fail within some two seconds, and it
 * reconnects by itself. Queues have connections of their own.
 */
@Injectable()
export class Redis implements OnApplicationShutdown {
  private readonly logger = new Logger(Redis.name);
  private readonly client: Client;
  private readonly defined = new Set<string>();
  private readonly heartbeat: NodeJS.Timeout;
  private away = false;

  constructor(config: RedisConfig) {
    this.client = new Client(config.url, {
      maxRetriesPerRequest: 1,
      commandTimeout: COMMAND_MS,
      connectTimeout: COMMAND_MS,
      // After an outage the first command must not wait for a long pause to end.
      retryStrategy: (attempt) => Math.min(attempt * 100, 1_000),
    });
    this.client.on('error', (error: Error) => this.lost(error));
    this.client.on('ready', () => this.found());
    this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS).unref();
  }

  /** The plain commands. */
  get commands(): Client {
    return this.client;
  }

  /** Runs a script: one round trip once Redis knows it. @param keys first the keys, as many as the script says, then arguments. */
  async run(script: RedisScript, ...parameters: readonly (string | number)[]): Promise<unknown> {
    if (!this.defined.has(script.name)) {
      this.client.defineCommand(script.name, { numberOfKeys: script.keys, lua: script.lua });
      this.defined.add(script.name);
    }
    const command: unknown = Reflect.get(this.client, script.name);
    if (typeof command !== 'function') throw new Error(`Redis script ${script.name} is not defined`);
    return (await Reflect.apply(command, this.client, parameters)) as unknown;
  }

  /** Answers when Redis does. */
  async ping(): Promise<void> {
    await this.client.ping();
  }

  onApplicationShutdown(): void {
    clearInterval(this.heartbeat);
    this.client.disconnect();
  }

  // A machine that vanishes leaves its connection standing: the kernel would wait for it for a quarter of an hour.
  private async beat(): Promise<void> {
    if (this.client.status !== 'ready') return;
    const answered = await this.ping().then(
      () => true,
      () => false,
    );
    if (answered || this.client.status !== 'ready') return;
    this.lost(new Error('no heartbeat'));
    this.client.disconnect(true);
  }

  // Every attempt to reconnect fails anew; one line an outage is enough.
  private lost(error: Error): void {
    if (!this.away) this.logger.warn(`Redis does not answer: ${error.message || error.name}`);
    this.away = true;
  }

  private found(): void {
    if (this.away) this.logger.log('Redis answers again');
    this.away = false;
  }
}
