import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A failure to be played to requests that match, as told by `POST /__faults`. */
export interface Fault {
  /** Requests that it meets; what is left out meets any. A path ending in `*` meets all paths that begin so. */
  readonly match?: { readonly method?: string; readonly path?: string };
  /** Answer with this status instead of the real answer. */
  readonly status?: number;
  /** Sent with `status`: text as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Wait this long first; alone, the real answer follows. */
  readonly delayMs?: number;
  /** Close the connection: `true` without any answer, `"body"` in the middle of one. */
  readonly cut?: boolean | 'body';
  /** Take the request and never answer: the connection stays open until the other side has enough. */
  readonly hang?: boolean;
  /** A behaviour of the stand-in’s own, which its routes know by this name; they give the answer. */
  readonly act?: string;
  /** Milliseconds between the pieces of an answer that comes in pieces. */
  readonly paceMs?: number;
  /** How many requests it meets before it is over; without it, all until the faults are cleared. */
  readonly times?: number;
}

interface Waiting extends Fault {
  left: number;
}

/** What became of a request: `answered`, or left to the routes with what they should do. */
export interface Played {
  readonly answered: boolean;
  readonly fault: Fault | undefined;
}

function meets(fault: Fault, method: string, path: string): boolean {
  const wanted = fault.match ?? {};
  if (wanted.method !== undefined && wanted.method.toUpperCase() !== method) return false;
  if (wanted.path === undefined) return true;
  return wanted.path.endsWith('*') ? path.startsWith(wanted.path.slice(0, -1)) : path === wanted.path;
}

/** The failures that one stand-in has been told to play. */
export class Faults {
  #list: Waiting[] = [];

  /** Adds a failure; earlier ones go first. */
  add(fault: Fault): void {
    this.#list.push({ ...fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  /** Back to normal. */
  clear(): void {
    this.#list = [];
  }

  /** Plays the first failure that meets the request. */
  async play(request: IncomingMessage, response: ServerResponse, path: string): Promise<Played> {
    const fault = this.#list.find((one) => one.left > 0 && meets(one, request.method ?? 'GET', path));
    if (!fault) return { answered: false, fault: undefined };
    fault.left -= 1;
    if (fault.delayMs !== undefined) await pause(fault.delayMs);
    return { answered: await answerSo(fault, request, response), fault };
  }
}

async function answerSo(fault: Fault, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (fault.act !== undefined) return false;
  if (fault.hang === true) await once(response, 'close');
  else if (fault.cut === true) request.socket.destroy();
  else if (fault.cut === 'body') sendHalf(response);
  else if (fault.status === undefined) return false;
  else sendFault(response, fault, fault.status);
  return true;
}

function sendHalf(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' });
  response.write(`{"half":"${randomBytes(16).toString('hex')}`, () => response.destroy());
}

function sendFault(response: ServerResponse, fault: Fault, status: number): void {
  const text = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? { message: 'Told to fail' });
  const type = typeof fault.body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...fault.headers }).end(text);
}
