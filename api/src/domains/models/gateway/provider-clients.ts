import { Injectable } from '@nestjs/common';
import type { AIProvider } from '@guildhall/contracts';
import { OpenAI } from 'openai';
import type { Secret } from '../../../platform/crypto/secret.js';
import type { ChatRequest } from '../model/chat.js';
import { chatBaseOf } from '../model/provider-addresses.js';
import { ModelsConfig } from '../models.config.js';
import { headerText } from './key-header.js';

/** One piece of an answer, as a provider sends it: nothing of it is certain. */
export type RawChunk = unknown;

/** What goes to a provider. */
export interface ChatCall {
  readonly provider: AIProvider;
  readonly key: Secret;
  readonly request: ChatRequest;
}

/** The `openai` client of each provider. Keys are not theirs: each request carries its own. */
@Injectable()
export class ProviderClients {
  private readonly clients: Readonly<Record<AIProvider, OpenAI>>;

  constructor(config: ModelsConfig) {
    const of = (provider: AIProvider): OpenAI => client(chatBaseOf(provider, config), config);
    this.clients = { OPENAI: of('OPENAI'), ANTHROPIC: of('ANTHROPIC'), GOOGLE: of('GOOGLE'), HUGGINGFACE: of('HUGGINGFACE') };
  }

  /** Sends the request. @returns the pieces of the answer as they come, once it has begun. @throws what `refusalOf` understands. */
  async open({ provider, key, request }: ChatCall, signal: AbortSignal): Promise<AsyncIterable<RawChunk>> {
    const { model, messages, maxOutputTokens } = request;
    // No temperature and the like: Anthropic refuses them.
    const said = { model, messages: [...messages], max_completion_tokens: maxOutputTokens };
    const body = { ...said, stream: true as const, stream_options: { include_usage: true } };
    return this.clients[provider].chat.completions.create(body, { headers: { authorization: bearer(key) }, signal });
  }
}

/** The header that a chat is paid by. @throws TypeError for a key that no header may carry. */
export function bearer(key: Secret): string {
  return `Bearer ${headerText(key)}`;
}

function client(baseURL: string, { callSeconds }: ModelsConfig): OpenAI {
  return new OpenAI({
    baseURL,
    // Never sent: every request has a header of its own. Given, so that the client looks for none in the environment.
    apiKey: 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    // Its log would have what providers say.
    logLevel: 'off',
    timeout: callSeconds * 1_000,
    // It tries again after a time-out, which may be paid twice; the gateway tries again where it is free.
    maxRetries: 0,
    // A key goes to the provider and nowhere else.
    fetchOptions: { redirect: 'error' },
  });
}
