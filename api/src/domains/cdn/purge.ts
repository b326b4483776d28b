import { Injectable } from '@nestjs/common';
import { mediaAddress } from '@guildhall/contracts';
import { CdnConfig } from '../../platform/http/cdn.config.js';
import { HttpConfig } from '../../platform/http/http.config.js';

/** Addresses in one request: what the large CDNs take at the most is 30 to 3,000, and a small request is quickly tried again. */
const BATCH = 30;

/** Milliseconds until a request that is not answered counts as failed. */
const PATIENCE_MS = 4_000;

/** The CDN did not take a purge: the event is tried again, later and later. */
export class PurgeFailed extends Error {
  override readonly name = 'PurgeFailed';
}

/** Tells the CDN which copies are old. Telling it twice is as good as once. */
@Injectable()
export class Purge {
  constructor(
    private readonly cdn: CdnConfig,
    private readonly http: HttpConfig,
  ) {}

  /** Whether there is a CDN to tell; who finds addresses first asks. */
  get wanted(): boolean {
    return this.cdn.purges;
  }

  /** @param addresses root-relative, of pages, cards and media. @throws PurgeFailed at the first batch that was not taken. */
  async run(addresses: readonly string[]): Promise<void> {
    if (!this.wanted) return;
    const urls = [...new Set(addresses)].map((address) => this.absolute(address));
    for (let start = 0; start < urls.length; start += BATCH) await this.send(urls.slice(start, start + BATCH));
  }

  private absolute(address: string): string {
    const { origin, mediaOrigin } = this.http.origins;
    const placed = address.startsWith('/media/') ? mediaAddress(mediaOrigin, address) : address;
    return placed.startsWith('/') ? `${origin}${placed}` : placed;
  }

  private async send(urls: readonly string[]): Promise<void> {
    const token = this.cdn.purgeToken;
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }) },
      body: JSON.stringify({ urls }),
      // A token must not follow to wherever an answer points.
      redirect: 'error' as const,
      signal: AbortSignal.timeout(PATIENCE_MS),
    };
    // What fetch says can name the address with its query: only the kind of failure goes on.
    const response = await fetch(this.cdn.purgeUrl, request).catch((error: unknown) => {
      throw new PurgeFailed(`The CDN does not answer a purge (${error instanceof Error ? error.name : 'unknown'})`);
    });
    await response.body?.cancel();
    if (!response.ok) throw new PurgeFailed(`The CDN answered a purge with ${response.status}`);
  }
}
