import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Client } from 'minio';
import { StorageConfig } from './storage.config.js';
import { StorageUnavailable } from './storage-unavailable.js';
import { timedTransport } from './timed-transport.js';

/** What is known of an object without reading it. */
export interface ObjectFacts {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly modifiedAt: Date;
}

/** How an object is written. */
export interface PutOptions {
  readonly contentType: string;
}

/** Largest object, in bytes. Above it the client would split uploads, which not every S3 takes. It holds what it sends in memory. */
const LARGEST = 64 * 1024 * 1024;

/** Private objects in one bucket. */
@Injectable()
export class ObjectStorage {
  private readonly client: Client;
  private readonly bucket: string;
  private readonly region: string;
  private ready: Promise<void> | undefined;

  constructor(config: StorageConfig) {
    const endpoint = new URL(config.endpoint);
    const secure = endpoint.protocol === 'https:';
    this.bucket = config.bucket;
    this.region = config.region;
    this.client = new Client({
      endPoint: endpoint.hostname,
      port: endpoint.port === '' ? (secure ? 443 : 80) : Number(endpoint.port),
      useSSL: secure,
      accessKey: config.accessKey,
      secretKey: config.secretKey,
      region: config.region,
      partSize: LARGEST,
      transport: timedTransport(secure),
      // The client would wait and write to the console; those who call know better whether to try again.
      retryOptions: { disableRetry: true },
    });
  }

  /** Writes an object, replacing one of the same key. @throws StorageUnavailable */
  async put(key: string, body: Buffer, { contentType }: PutOptions): Promise<void> {
    if (body.length > LARGEST) throw new RangeError(`An object has at most ${LARGEST} bytes`);
    await this.call(() => this.client.putObject(this.bucket, key, body, body.length, { 'Content-Type': contentType }));
  }

  /** Reads an object whole, `null` when there is none. For small ones. @throws StorageUnavailable */
  async read(key: string): Promise<Buffer | null> {
    const stream = await this.stream(key);
    return stream === null ? null : this.call(() => buffer(stream));
  }

  /** Opens an object for reading, `null` when there is none. @throws StorageUnavailable */
  stream(key: string): Promise<Readable | null> {
    return this.call(() => this.client.getObject(this.bucket, key));
  }

  /** Size and time of an object, `null` when there is none. @throws StorageUnavailable */
  async facts(key: string): Promise<ObjectFacts | null> {
    const stat = await this.call(() => this.client.statObject(this.bucket, key));
    return stat === null ? null : { key, size: stat.size, modifiedAt: stat.lastModified };
  }

  /** Removes an object; one that is not there is fine. @throws StorageUnavailable */
  async remove(key: string): Promise<void> {
    await this.call(() => this.client.removeObject(this.bucket, key));
  }

  /** Objects below a prefix, in order of key. @param limit at most so many. @throws StorageUnavailable */
  async list(prefix: string, limit: number, after = ''): Promise<ObjectFacts[]> {
    await this.ensureBucket();
    const found: ObjectFacts[] = [];
    const stream = this.client.listObjectsV2(this.bucket, prefix, true, after);
    try {
      for await (const item of stream as AsyncIterable<{ name?: string; size?: number; lastModified?: Date }>) {
        if (item.name !== undefined) found.push({ key: item.name, size: item.size ?? 0, modifiedAt: item.lastModified ?? new Date(0) });
        if (found.length >= limit) break;
      }
    } catch (error) {
      throw new StorageUnavailable(error);
    }
    return found;
  }

  /** Answers when the storage does. @throws StorageUnavailable */
  async ping(): Promise<void> {
    await this.call(() => this.client.bucketExists(this.bucket));
  }

  // `null` for what is not there; every other failure is an outage to the caller.
  private async call<T>(request: () => Promise<T>): Promise<T | null> {
    try {
      await this.ensureBucket();
      return await request();
    } catch (error) {
      const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
      if (code === 'NoSuchKey' || code === 'NotFound') return null;
      throw error instanceof StorageUnavailable ? error : new StorageUnavailable(error);
    }
  }

  private ensureBucket(): Promise<void> {
    this.ready ??= this.makeBucket().catch((error: unknown) => {
      this.ready = undefined;
      throw new StorageUnavailable(error);
    });
    return this.ready;
  }

  private async makeBucket(): Promise<void> {
    if (await this.client.bucketExists(this.bucket)) return;
    await this.client.makeBucket(this.bucket, this.region).catch((error: unknown) => {
      // Another process made it in between.
      if (typeof error !== 'object' || error === null || !/BucketAlready/.test(String(Reflect.get(error, 'code')))) throw error;
    });
  }
}
