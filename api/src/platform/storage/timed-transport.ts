import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Client } from 'minio';

/** Longest silence, in milliseconds, of a connection to the storage. */
export const SILENCE_MS = 10_000;

type Transport = NonNullable<ConstructorParameters<typeof Client>[0]['transport']>;

/**
 * Requests that end when the other side is silent: the client has no such limit, and a storage that hangs would hold uploads and
 * jobs for ever.
 */
export function timedTransport(secure: boolean, silenceMs = SILENCE_MS): Transport {
  const send = secure ? overHttps : overHttp;
  const request = (options: RequestOptions, answer?: (response: IncomingMessage) => void) => {
    const sent = send(options, answer);
    sent.setTimeout(silenceMs, () => sent.destroy(new Error(`The storage was silent for ${silenceMs} ms`)));
    return sent;
  };
  return { request } as Transport;
}
