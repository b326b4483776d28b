import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import type { Broken } from '../model/call-end.js';
import type { CallReceipt, ChatAnswer, ChatEvent, ChatRequest, PayingKey } from '../model/chat.js';
import { failure } from '../model/failures.js';
import { ModelsConfig } from '../models.config.js';
import { ReserveCall } from '../use-cases/reserve-call.js';
import { SettleCall } from '../use-cases/settle-call.js';
import { AnswerReader } from './answer-reader.js';
import { Patience } from './patience.js';
import { bearer, ProviderClients, type RawChunk } from './provider-clients.js';
import { refusalOf, type ProviderRefusal } from './provider-refusal.js';

/** Tries after the first, before anything of an answer has come. */
const MORE_TRIES = 2;

/** Milliseconds before the second try; doubled before the next, and a quarter more or less at random. */
const FIRST_PAUSE_MS = 300;

/** Longest pause, in seconds, that a provider may ask for without being told to the caller instead. */
const SHORT_PAUSE_SECONDS = 2;

/** One call under way. */
interface OpenCall {
  readonly payer: PayingKey;
  readonly request: ChatRequest;
  readonly patience: Patience;
  readonly reader: AnswerReader;
  /** Whether a request has left that was not turned away without work. */
  sent: boolean;
}

/** The one way to a language model: paid by a named key, within its budget, with one row in the ledger whatever happens. */
@Injectable()
export class ModelGateway {
  constructor(
    private readonly reserve: ReserveCall,
    private readonly settle: SettleCall,
    private readonly clients: ProviderClients,
    private readonly config: ModelsConfig,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /**
   * Streams an answer. No connection to the database is held while the model answers. Leaving the loop, or aborting `signal`, ends the request
   * at the provider; then there is no last event, since nobody is there to read it.
   * @throws TypeError for a key that no header may carry, before anything is reserved or sent; errors of the database.
   */
  async *stream(payer: PayingKey, request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatEvent, void> {
    bearer(payer.key);
    if (signal.aborted) return;
    const reserved = await this.reserve.run(payer, request);
    if (reserved.kind === 'REFUSED') {
      yield { kind: 'FAILED', failure: reserved.failure, receipt: null };
      return;
    }
    const { reservation } = reserved;
    const call: OpenCall = { payer, request, patience: new Patience(this.config, signal), reader: new AnswerReader(), sent: false };
    let broken: Broken | null = { kind: 'CANCELLED', free: false };
    let receipt: CallReceipt | undefined;
    try {
      broken = yield* this.texts(call);
    } finally {
      // Also when the reader leaves in the middle.
      call.patience.end();
      receipt = await this.settle.run({ reservation, request, heard: call.reader.heard, broken, inTrouble: payer.inTrouble === true });
    }
    const { finish } = call.reader.heard;
    if (finish !== null) yield { kind: 'DONE', finish, receipt };
    else if (broken?.kind === 'FAILED') yield { kind: 'FAILED', failure: broken.failure, receipt };
  }

  /** A whole answer. Streamed from the provider too: so silence is noticed, and what had arrived of a broken answer is counted. */
  async complete(payer: PayingKey, request: ChatRequest, signal: AbortSignal): Promise<ChatAnswer> {
    let text = '';
    for await (const event of this.stream(payer, request, signal)) {
      if (event.kind !== 'TEXT') return event.kind === 'DONE' ? { ...event, text } : event;
      text += event.text;
    }
    return { kind: 'CANCELLED' };
  }

  /** @returns what broke the answer, `null` if nothing did. */
  private async *texts(call: OpenCall): AsyncGenerator<ChatEvent, Broken | null> {
    const { patience, reader } = call;
    try {
      for await (const chunk of await this.open(call)) {
        patience.heard();
        const text = reader.take(chunk);
        if (text !== '') yield { kind: 'TEXT', text };
        patience.listen();
      }
    } catch (error) {
      return this.brokenBy(call, error);
    }
    // A stream that is aborted, or whose connection is closed in order, ends without an error.
    return this.brokenBy(call, null);
  }

  private async open(call: OpenCall): Promise<AsyncIterable<RawChunk>> {
    const { payer, request, patience } = call;
    for (let pauseMs = FIRST_PAUSE_MS, tries = 0; ; pauseMs *= 2, tries += 1) {
      try {
        patience.listen();
        call.sent ||= !patience.signal.aborted;
        return await this.clients.open({ provider: payer.provider, key: payer.key, request }, patience.signal);
      } catch (error) {
        // A refusal is a word of the provider's: the pause after it is no silence.
        patience.heard();
        const refusal = refusalOf(error, payer.provider, this.clock.now());
        if (refusal.free) call.sent = false;
        if (patience.givenUp !== null || tries === MORE_TRIES || !mayPass(refusal)) throw error;
        const asked = (refusal.retrySeconds ?? 0) * 1_000;
        await pause(Math.max(asked, pauseMs * (0.75 + this.randomness.bytes(1).readUInt8() / 512)), undefined, { signal: patience.signal });
      }
    }
  }

  private brokenBy({ payer: { provider }, patience, reader, sent }: OpenCall, error: unknown): Broken | null {
    if (patience.givenUp === 'CANCELLED') return { kind: 'CANCELLED', free: !sent };
    if (patience.givenUp === 'TIMED_OUT') return { kind: 'FAILED', failure: failure('TIMED_OUT', provider), free: !sent };
    if (error === null) return reader.heard.finish === null ? { kind: 'FAILED', failure: failure('CUT_OFF', provider), free: false } : null;
    const now = this.clock.now();
    const { kind, free, retrySeconds } = refusalOf(error, provider, now);
    const retryAt = retrySeconds === null ? null : new Date(now.getTime() + retrySeconds * 1_000);
    return { kind: 'FAILED', failure: failure(kind, provider, retryAt), free };
  }
}

// Only what was free: an answer that was begun may have to be paid, and is not asked for twice.
function mayPass({ kind, free, retrySeconds }: ProviderRefusal): boolean {
  if (!free || (retrySeconds ?? 0) > SHORT_PAUSE_SECONDS) return false;
  return kind === 'PROVIDER_DOWN' || (kind === 'RATE_LIMITED' && retrySeconds !== null);
}
