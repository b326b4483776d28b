import { findProvider, type ModelInfo } from '@pydantic/genai-prices';
import type { AIProvider } from '@guildhall/contracts';
import { hostsOf, pricesOf } from './price-book.js';

/** A model that can be asked for, with its price for short prompts. */
export interface ModelOffer {
  /** The provider's own name, as a call gives it. */
  readonly model: string;
  /** What people call it. */
  readonly name: string;
  /** Billionths of a US dollar for a million tokens. */
  readonly inputPerMillion: bigint;
  readonly outputPerMillion: bigint;
  /** Tokens that prompt and answer may have together; `null` where the book does not say. */
  readonly contextTokens: number | null;
}

/** Models of the book that do something else than chat, that other keys open (Vertex), or that are no longer served. */
const otherwise = /audio|realtime|tts|image|transcribe|embedding|vision|computer-use|search|live|omni|-maas$|turbo-instruct|^(?:gpt-3\.5|gpt-4-32k|gpt-4-vision|chatgpt|o1-(?:mini|preview)|claude-[123v]|gemini-(?:1|pro|flash-1))/i;

/** Models of a provider that have a price at a moment, by name. */
export function modelOffers(provider: AIProvider, at: Date): ModelOffer[] {
  const offers = hostsOf(provider).flatMap(({ providerId, suffix }) =>
    (findProvider({ providerId })?.models ?? []).flatMap((entry) => offerOf(entry, { provider, model: `${entry.id}${suffix}`, at })),
  );
  return offers.sort((one, other) => one.model.localeCompare(other.model, 'en', { numeric: true }));
}

function offerOf(entry: ModelInfo, priced: { readonly provider: AIProvider; readonly model: string; readonly at: Date }): ModelOffer[] {
  if (entry.deprecated === true || entry.name === undefined || otherwise.test(entry.id)) return [];
  const prices = pricesOf(priced);
  if (prices === null) return [];
  return [
    {
      model: priced.model,
      name: entry.name,
      inputPerMillion: prices.input.nanoPerMillion(),
      outputPerMillion: prices.output.nanoPerMillion(),
      contextTokens: entry.context_window ?? null,
    },
  ];
}
