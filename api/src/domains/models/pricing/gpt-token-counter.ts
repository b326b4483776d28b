import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import type { AIProvider } from '@guildhall/contracts';
import type { ChatMessage } from '../model/chat.js';
import { TokenCounter, type PricedModel } from '../model/pricing.js';

type Encoding = typeof import('gpt-tokenizer/encoding/o200k_base');

/** What each message and the beginning of the answer add to the words, as OpenAI documents it for chats. */
const tokensOfMessage = 4;
const tokensOfAnswer = 3;

/**
 * Percent added to the count of OpenAI's encoding. Others publish none: theirs cut the same text into more tokens, and an estimate that
 * a budget rests upon must rather be too high.
 */
const margins: Readonly<Record<AIProvider, number>> = { OPENAI: 0, ANTHROPIC: 50, GOOGLE: 20, HUGGINGFACE: 25 };

/** A run that its encoder takes in one piece, in time that grows with the square of its length: "aaaa…" of 200,000 letters takes half a minute. */
const longRun = /(\S{200,}|\s{200,})/u;
const pieceOfRun = /[^]{1,100}/gu;

/** How many pieces the encoder remembers: its own 100,000 would hold what strangers sent for ever. */
const remembered = 2_000;

const require = createRequire(import.meta.url);

/**
 * Counts by OpenAI's encoding `o200k_base`: near exact for its current models, an estimate on the high side for everybody else's.
 * Loaded at the first count (0.4 s and 80 MB, once), and linear in the length of the text.
 */
@Injectable()
export class GptTokenCounter extends TokenCounter {
  private loaded: Encoding | undefined;

  countPrompt(model: PricedModel, messages: readonly ChatMessage[]): number {
    const words = messages.reduce((sum, message) => sum + tokensOfMessage + this.count(message.content), tokensOfAnswer);
    return withMargin(words, model.provider);
  }

  countText(model: PricedModel, text: string): number {
    return withMargin(this.count(text), model.provider);
  }

  private count(text: string): number {
    // What the expression captures, the runs, stands at odd places.
    return text.split(longRun).reduce((sum, part, place) => sum + this.countPieces(place % 2 === 1 ? (part.match(pieceOfRun) ?? []) : [part]), 0);
  }

  private countPieces(pieces: readonly string[]): number {
    return pieces.reduce((sum, piece) => sum + this.encoding().countTokens(piece, asWords), 0);
  }

  private encoding(): Encoding {
    this.loaded ??= load();
    return this.loaded;
  }
}

/** `<|endoftext|>` typed by somebody is text, and no reason to refuse. */
const asWords = { disallowedSpecial: new Set<string>() };

function load(): Encoding {
  const encoding = require('gpt-tokenizer/encoding/o200k_base') as Encoding;
  encoding.setMergeCacheSize(remembered);
  return encoding;
}

function withMargin(tokens: number, provider: AIProvider): number {
  return Math.ceil((tokens * (100 + margins[provider])) / 100);
}
