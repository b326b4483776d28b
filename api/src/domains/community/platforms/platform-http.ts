import { Injectable } from '@nestjs/common';
import { HttpConfig } from '../../../platform/http/http.config.js';

/** Milliseconds until a platform that does not answer counts as failed. */
const PATIENCE_MS = 5_000;

/** Bytes of one answer, decompressed: the longest that is expected, a hundred events of GitHub, takes about a fifth. */
const LONGEST = 2_000_000;

/** Redirects that are followed: GitHub answers so for a repository that was renamed. */
const REDIRECTS = 2;

/** A platform did not give its figures: the last ones stay. The message holds nothing of what it answered. */
export class PlatformUnavailable extends Error {
  override readonly name = 'PlatformUnavailable';
}

interface Kept {
  readonly etag: string;
  readonly body: unknown;
}

/** Reads JSON of other platforms: timed, bounded, never led to another host, and not sent again what we have already. */
@Injectable()
export class PlatformHttp {
  // One entry for each address that the configuration names, so it stays small.
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly http: HttpConfig) {}

  /** The parsed answer, whose form nobody has looked at yet. @throws PlatformUnavailable for everything but a good answer. */
  async read(url: string): Promise<unknown> {
    try {
      return await this.follow(new URL(url), REDIRECTS);
    } catch (error) {
      if (error instanceof PlatformUnavailable) throw error;
      throw new PlatformUnavailable(error instanceof Error ? error.name : 'unknown');
    }
  }

  private async follow(url: URL, redirects: number): Promise<unknown> {
    const kept = this.kept.get(url.href);
    const response = await fetch(url, {
      headers: {
        accept: 'application/json',
        // GitHub and Reddit turn away who does not say who asks.
        'user-agent': `Guildhall/1.0 (+${this.http.publicUrl})`,
        ...(kept === undefined ? {} : { 'if-none-match': kept.etag }),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 304 && kept !== undefined) return kept.body;
    if (response.status >= 300 && response.status < 400) return this.follow(await onward(response, url, redirects), redirects - 1);
    if (!response.ok) {
      await response.body?.cancel();
      throw new PlatformUnavailable(`status ${response.status}`);
    }
    const body: unknown = JSON.parse(await boundedText(response));
    const etag = response.headers.get('etag');
    if (etag !== null) this.kept.set(url.href, { etag, body });
    return body;
  }
}

async function onward(response: Response, from: URL, redirects: number): Promise<URL> {
  await response.body?.cancel();
  const location = response.headers.get('location') ?? '';
  const next = URL.canParse(location, from.href) ? new URL(location, from.href) : null;
  if (next === null || next.origin !== from.origin || redirects === 0) throw new PlatformUnavailable(`redirect ${response.status}`);
  return next;
}

// Counted while it arrives: what a length header says is not what comes.
async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > LONGEST) throw new PlatformUnavailable('answer too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
