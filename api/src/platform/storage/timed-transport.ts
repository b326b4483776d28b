import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Client } from 'minio';

/** Longest silences of a connection to the storage, in milliseconds. */
export interface Patience {
  /** Until an answer begins. */
  readonly answer: number;
  /** Within an answer: longer, as a reader on a slow line makes pauses of its own. */
  readonly body: number;
}

type Transport = NonNullable<ConstructorParameters<typeof Client>[0]['transport']>;

/**
 * Requests that end when the other side is silent: the client has no such limit, and a storage that hangs would hold uploads and
 * jobs for ever.
 */
export function timedTransport(secure: boolean, patience: Patience = { answer: 10_000, body: 60_000 }): Transport {
  const send = secure ? overHttps : overHttp;
  const request = (options: RequestOptions, answer?: (response: IncomingMessage) => void) => {
    const sent = send(options, answer);
    sent.setTimeout(patience.answer, () => sent.destroy(new Error('The storage was silent for too long')));
    sent.once('response', () => sent.setTimeout(patience.body));
    return sent;
  };
  return { request } as Transport;
}
