import { Injectable, Logger } from '@nestjs/common';
import { Redis } from '../redis/redis.js';

/** What is cached and for how long. */
export interface CacheEntry {
  /** The kind of thing; its shape is part of the name, so a changed shape takes a new one (`profile.2`). */
  readonly namespace: string;
  readonly key: string;
  readonly ttlSeconds: number;
}

/**
 * Values kept in Redis for a while, as JSON. A hit costs one round trip. In one process a value is loaded once however many ask
 * for it at the same time. Without Redis everything is loaded: slower, never wrong.
 */
@Injectable()
export class Cache {
  private readonly logger = new Logger(Cache.name);
  private readonly loading = new Map<string, Promise<unknown>>();

  constructor(private readonly redis: Redis) {}

  /** The cached value, or what `load` returns. The caller names the type: what is read is what `load` once returned. */
  async getOrLoad<T>(entry: CacheEntry, load: () => Promise<T>): Promise<T> {
    const key = keyOf(entry);
    const under = this.loading.get(key);
    if (under !== undefined) return under as Promise<T>;
    const work = this.fetch(key, entry, load).finally(() => this.loading.delete(key));
    this.loading.set(key, work);
    return work;
  }

  /** Forgets one value, for handlers of events that change it. */
  async invalidate({ namespace, key }: Pick<CacheEntry, 'namespace' | 'key'>): Promise<void> {
    await this.redis.commands.del(keyOf({ namespace, key }));
  }

  private async fetch<T>(key: string, entry: CacheEntry, load: () => Promise<T>): Promise<T> {
    const text = await this.quietly(() => this.redis.commands.get(key));
    if (typeof text === 'string') return JSON.parse(text) as T;
    const value = await load();
    await this.quietly(() => this.redis.commands.set(key, JSON.stringify(value), 'EX', entry.ttlSeconds));
    return value;
  }

  private async quietly<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.logger.warn(`Going on without the cache: ${error instanceof Error ? error.message : 'unknown'}`);
      return null;
    }
  }
}

function keyOf({ namespace, key }: Pick<CacheEntry, 'namespace' | 'key'>): string {
  return `guildhall:cache:${namespace}:${key}`;
}
