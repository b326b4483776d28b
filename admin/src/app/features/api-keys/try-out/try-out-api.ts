import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type ApiFailure, apiFailureFrom } from '../../../data/api-failure.js';
import { failureOfResponse } from '../../../data/api-interceptor.js';
import { Connection } from '../../../data/connection.js';
import { SessionEnd } from '../../../data/session-end.js';
import { sseEvents } from './sse-events.js';
import type { TryOutPort, TryOutRequest } from './try-out.js';
import { tryOutEvent, type TryOutEvent } from './try-out-event.js';

/** The try-out over REST. Not by `HttpClient`: a POST whose answer comes as events is read with `fetch`. */
@Injectable({ providedIn: 'root' })
export class TryOutApi implements TryOutPort {
  private readonly sessionEnd = inject(SessionEnd);
  private readonly connection = inject(Connection);

  async *ask(request: TryOutRequest, signal: AbortSignal): AsyncGenerator<TryOutEvent> {
    const response = await this.send(request, signal);
    const body = response.body;
    if (!response.ok || body === null) throw await this.refusal(response);
    yield* this.events(body);
  }

  /** Ends where the connection is lost: an answer without its end has broken off. */
  private async *events(body: ReadableStream<Uint8Array>): AsyncGenerator<TryOutEvent> {
    try {
      for await (const event of sseEvents(body)) {
        const known = tryOutEvent(event);
        if (known !== null) yield known;
      }
    } catch {
      return;
    }
  }

  private async send(request: TryOutRequest, signal: AbortSignal): Promise<Response> {
    try {
      return await fetch('/api/byok/try-out', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-guildhall-csrf': '1' },
        body: JSON.stringify(request),
        signal,
      });
    } catch {
      if (!signal.aborted) this.connection.lost();
      throw apiFailureFrom({}, 'OFFLINE');
    }
  }

  private async refusal(response: Response): Promise<ApiFailure> {
    const error: unknown = await response.json().catch(() => null);
    const failure = failureOfResponse(new HttpErrorResponse({ status: response.status, error }));
    this.sessionEnd.watch(failure);
    return failure;
  }
}
