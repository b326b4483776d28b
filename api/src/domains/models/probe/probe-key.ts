import { Injectable } from '@nestjs/common';
import type { AIProvider } from '@guildhall/contracts';
import type { Secret } from '../../../platform/crypto/secret.js';
import { headerText } from '../gateway/key-header.js';
import { noAnswer, verdictOf, type KeyVerdict, type NoAnswer, type ProbeAnswer } from '../model/key-verdict.js';
import { probeAddressOf } from '../model/provider-addresses.js';
import { ModelsConfig } from '../models.config.js';

/** Bytes of one answer: the longest list of models that is known takes about a twentieth. */
const LONGEST = 1_000_000;

/** Asks a provider whether a key is good, at an address where nothing is generated and nothing is paid for. */
@Injectable()
export class ProbeKey {
  constructor(private readonly config: ModelsConfig) {}

  /**
   * What the provider says of the key, within `MODELS_PROBE_SECONDS`. Never throws: a failure's text could hold the key.
   * Whoever ends it by `signal` is told that there was no answer in time.
   */
  async run(provider: AIProvider, key: Secret, signal?: AbortSignal): Promise<KeyVerdict> {
    const headers = headersFor(provider, key);
    if (headers === null) return { kind: 'INVALID' };
    const patience = AbortSignal.timeout(this.config.probeSeconds * 1_000);
    const until = signal === undefined ? patience : AbortSignal.any([patience, signal]);
    try {
      return verdictOf(provider, await ask(probeAddressOf(provider, this.config), headers, until));
    } catch {
      return noAnswer(whyNothingCame(until));
    }
  }
}

// What no header may carry cannot be a key, and must not come near a request.
function headersFor(provider: AIProvider, key: Secret): Record<string, string> | null {
  try {
    return keyHeaders(provider, headerText(key));
  } catch {
    return null;
  }
}

function keyHeaders(provider: AIProvider, value: string): Record<string, string> {
  switch (provider) {
    case 'OPENAI':
    case 'HUGGINGFACE':
      return { authorization: `Bearer ${value}` };
    case 'ANTHROPIC':
      return { 'x-api-key': value, 'anthropic-version': '2023-06-01' };
    case 'GOOGLE':
      // Never `?key=`: addresses are in the logs of everything on the way.
      return { 'x-goog-api-key': value };
  }
}

async function ask(address: string, headers: Record<string, string>, signal: AbortSignal): Promise<ProbeAnswer> {
  // A redirect is an answer like any other: followed, it would take the key to wherever it leads.
  const response = await fetch(address, { headers: { accept: 'application/json', ...headers }, redirect: 'manual', signal });
  return { status: response.status, body: await boundedJson(response) };
}

// Counted while it arrives: what a length header says is not what comes.
async function boundedJson(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop ends the connection too.
    if (length > LONGEST) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

function whyNothingCame(until: AbortSignal): NoAnswer['why'] {
  return until.aborted ? 'TIMED_OUT' : 'UNREACHABLE';
}
