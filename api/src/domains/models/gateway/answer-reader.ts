import type { Finish, Heard } from '../model/call-end.js';
import type { TokenUsage } from '../model/chat.js';
import { usageIn } from '../model/token-usage.js';
import type { RawChunk } from './provider-clients.js';

/** Puts the pieces of an answer together, believing nothing about their shape. */
export class AnswerReader {
  private readonly texts: string[] = [];
  private finish: Finish | null = null;
  private refused = false;
  private usage: TokenUsage | null = null;

  /** @returns the text that a piece adds, often none: the last piece has usage and an empty list of choices. */
  take(chunk: RawChunk): string {
    const piece = (chunk ?? {}) as { readonly choices?: unknown; readonly usage?: unknown };
    // Some say it in each piece, for all until then.
    this.usage = usageIn(piece.usage) ?? this.usage;
    const choice = (Array.isArray(piece.choices) ? piece.choices[0] : null) as Choice | null | undefined;
    this.finish = finishOf(choice?.finish_reason) ?? this.finish;
    const text = [choice?.delta?.content, choice?.delta?.refusal].filter((part) => typeof part === 'string').join('');
    this.refused ||= typeof choice?.delta?.refusal === 'string' && choice.delta.refusal !== '';
    if (text !== '') this.texts.push(text);
    return text;
  }

  get heard(): Heard {
    const finish = this.finish !== null && this.refused ? 'REFUSED' : this.finish;
    return { text: this.texts.join(''), finish, usage: this.usage };
  }
}

interface Choice {
  readonly finish_reason?: unknown;
  readonly delta?: { readonly content?: unknown; readonly refusal?: unknown } | null;
}

function finishOf(reason: unknown): Finish | null {
  if (typeof reason !== 'string' || reason === '') return null;
  if (reason === 'length') return 'LENGTH';
  return reason === 'content_filter' ? 'REFUSED' : 'STOP';
}
