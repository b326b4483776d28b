import { Injectable, Logger } from '@nestjs/common';
import { Randomness } from '../clock/randomness.js';
import { Redis } from '../redis/redis.js';
import { FORGET_CACHED, KEEP_CACHED, RELEASE_CACHED, TAKE_CACHED } from './cache-scripts.js';

/** What is cached and for how long. */
export interface CacheEntry {
  /** The kind of thing, without a colon; its shape is part of the name, so a changed shape takes a new one (`profile.2`). */
  readonly namespace: string;
  readonly key: string;
  readonly ttlSeconds: number;
}

type CacheName = Pick<CacheEntry, 'namespace' | 'key'>;

/** What a look into Redis found. `lease` is a token when it is ours to load, `null` when somebody else is at it. */
type Look = { readonly text: string } | { readonly text: null; readonly place: string; readonly lease: string | null };

/** Longest time, in ms, that one process loads while others wait. Whoever takes longer is overtaken. */
const LEASE_MS = 10_000;
/** How often those who wait look, in ms, and how many times before they load for themselves. */
const LOOK_MS = 50;
const LOOKS = 100;

/**
 * Values kept in Redis for a while, as JSON. A hit costs one round trip. A value is loaded once however many ask for it at the same
 * time, in one process and across processes. After an invalidation no older value is kept, not even one that was being loaded
 * meanwhile. Without Redis everything is loaded: slower, never wrong.
 */
@Injectable()
export class Cache {
  private readonly logger = new Logger(Cache.name);
  private readonly loading = new Map<string, Promise<unknown>>();
  private resting = false;

  constructor(
    private readonly redis: Redis,
    private readonly randomness: Randomness,
  ) {}

  /** The cached value, or what `load` returns. The caller names the type: what is read is what `load` once returned. */
  async getOrLoad<T>(entry: CacheEntry, load: () => Promise<T>): Promise<T> {
    const name = nameOf(entry);
    const underWay = this.loading.get(name);
    if (underWay !== undefined) return underWay as Promise<T>;
    const work = this.find(entry, load).finally(() => {
      if (this.loading.get(name) === work) this.loading.delete(name);
    });
    this.loading.set(name, work);
    return work;
  }

  /** Forgets one value, for handlers of events that change it. Fails without Redis, so that the handler is run again. */
  async invalidate(name: CacheName): Promise<void> {
    this.loading.delete(nameOf(name));
    await this.redis.run(FORGET_CACHED, versionKey(name.namespace), name.namespace, name.key);
  }

  /** Forgets every value of a namespace by counting up its version. Fails without Redis, as above. */
  async invalidateAll(namespace: string): Promise<void> {
    for (const name of this.loading.keys()) if (name.startsWith(`${namespace}:`)) this.loading.delete(name);
    await this.redis.commands.incr(versionKey(namespace));
  }

  private async find<T>(entry: CacheEntry, load: () => Promise<T>): Promise<T> {
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const look = await this.look(entry);
      if (look === null) return load();
      if (look.text !== null) {
        const value = parse<T>(look.text);
        if (value !== undefined) return value.kept;
        await this.quietly(() => this.invalidate(entry));
        return load();
      }
      if (look.lease !== null) return this.loadAndKeep(entry, load, { place: look.place, token: look.lease });
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return load();
  }

  // `null` when Redis does not answer.
  private look({ namespace, key }: CacheName): Promise<Look | null> {
    const token = this.randomness.token(12);
    return this.quietly(async () => {
      const found = await this.redis.run(TAKE_CACHED, versionKey(namespace), namespace, key, token, LEASE_MS);
      const [text, place, ours] = found as [string | null, string, number];
      return text === null ? { text, place, lease: ours === 1 ? token : null } : { text };
    });
  }

  private async loadAndKeep<T>(entry: CacheEntry, load: () => Promise<T>, { place, token }: { place: string; token: string }): Promise<T> {
    const [value, lease] = [`guildhall:cache:value:${place}`, `guildhall:cache:lease:${place}`];
    try {
      const loaded = await load();
      await this.quietly(() => this.redis.run(KEEP_CACHED, value, lease, token, JSON.stringify(loaded), entry.ttlSeconds));
      return loaded;
    } catch (error) {
      await this.quietly(() => this.redis.run(RELEASE_CACHED, lease, token));
      throw error;
    }
  }

  private async quietly<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const result = await work();
      this.resting = false;
      return result;
    } catch (error) {
      if (!this.resting) this.logger.warn(`Going on without the cache: ${error instanceof Error ? error.message : 'unknown'}`);
      this.resting = true;
      return null;
    }
  }
}

function nameOf({ namespace, key }: CacheName): string {
  return `${namespace}:${key}`;
}

function versionKey(namespace: string): string {
  return `guildhall:cache:version:${namespace}`;
}

// Wrapped, because `null` is a value too. What is not JSON was not written by us.
function parse<T>(text: string): { readonly kept: T } | undefined {
  try {
    return { kept: JSON.parse(text) as T };
  } catch {
    return undefined;
  }
}
