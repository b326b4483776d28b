import type { ServerEvent } from '../../../platform/http/event-stream.js';
import type { CallReceipt, ChatEvent } from '../../models/index.js';

/** What a call says, as its reader gets it: texts, then a receipt if the call was made, then what went wrong if anything did, then the end. */
export async function* tryOutEvents(events: AsyncIterable<ChatEvent>): AsyncGenerator<ServerEvent> {
  for await (const event of events) yield* serverEvents(event);
}

function serverEvents(event: ChatEvent): ServerEvent[] {
  switch (event.kind) {
    case 'TEXT':
      return [{ event: 'token', data: { text: event.text } }];
    case 'DONE':
      return [receiptEvent(event.receipt), { event: 'done', data: { finish: event.finish } }];
    case 'FAILED': {
      const { kind, message, retryAt } = event.failure;
      const receipt = event.receipt === null ? [] : [receiptEvent(event.receipt)];
      return [...receipt, { event: 'error', data: { kind, message, retryAt } }, { event: 'done', data: {} }];
    }
  }
}

function receiptEvent({ callId, basis, inputTokens, cachedTokens, outputTokens, reasoningTokens, costNano }: CallReceipt): ServerEvent {
  // A text of digits: a number would be rounded by whoever reads it.
  const cost = costNano === null ? null : costNano.toString();
  return { event: 'receipt', data: { callId, basis, inputTokens, cachedTokens, outputTokens, reasoningTokens, costNano: cost } };
}
