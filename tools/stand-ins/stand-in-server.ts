import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { messageOf } from '../processes/problem.ts';
import { Faults, type Fault } from './faults.ts';

/** A request as the routes of a stand-in see it. */
export interface StandInRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** A failure that was not answered by itself: its `act` says what the route should do. */
  readonly fault?: Fault | undefined;
}

/** An answer of a stand-in: `json`, `html`, pieces of a `stream` or nothing as its body. */
export interface StandInAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly html?: string;
  /** Sent piece by piece; its end is the answer’s end, and a failure cuts the connection. Returned early when the other side goes. */
  readonly stream?: AsyncGenerator<string>;
}

/** `POST /path` → what answers it; a path may end in `/*`. */
export type Routes = Readonly<Record<string, (request: StandInRequest) => StandInAnswer>>;

/** One request that a stand-in has seen, for tests; credentials are left out. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly at: string;
}

/** A running stand-in. */
export interface StandIn {
  readonly url: string;
  /** Plays failures, as `POST /__faults` does from outside. */
  readonly faults: Faults;
  /** The last 500 requests, oldest first; also at `GET /__requests`. */
  readonly seen: () => readonly SeenRequest[];
  stop(): Promise<void>;
}

const longestBody = 8 * 1024 * 1024;
const rememberedRequests = 500;

/** Serves routes on loopback, together with the controls `/__faults` and `/__requests`. */
export async function serveStandIn(routes: Routes, port = 0): Promise<StandIn> {
  const faults = new Faults();
  let seen: SeenRequest[] = [];
  const controls = controlRoutes(faults, () => seen, () => (seen = []));
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, { status: 500, json: { message: messageOf(error) } });
    });
  });
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const request = await read(incoming);
    const control = find(controls, request);
    if (control) return send(response, control(request));
    const { method, path, query } = request;
    seen = [...seen, { method, path, query: query.toString(), at: new Date().toISOString() }].slice(-rememberedRequests);
    const { answered, fault } = await faults.play(incoming, response, path);
    if (answered) return;
    const given = find(routes, request)?.({ ...request, fault }) ?? { status: 404, json: { message: '404: Not Found', code: 0 } };
    if (given.stream) await sendPieces(response, given, given.stream);
    else send(response, given);
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, faults, seen: () => seen, stop };
}

function controlRoutes(faults: Faults, seen: () => readonly SeenRequest[], forget: () => void): Routes {
  const done = { status: 204 };
  return {
    'POST /__faults': ({ body }) => {
      faults.add(JSON.parse(body) as Fault);
      return done;
    },
    'DELETE /__faults': () => {
      faults.clear();
      return done;
    },
    'GET /__requests': () => ({ json: seen() }),
    'DELETE /__requests': () => {
      forget();
      return done;
    },
  };
}

function find(routes: Routes, { method, path }: StandInRequest) {
  const exact = routes[`${method} ${path}`];
  if (exact) return exact;
  return routes[`${method} ${path.slice(0, path.lastIndexOf('/'))}/*`];
}

async function read(incoming: IncomingMessage): Promise<StandInRequest> {
  const url = new URL(incoming.url ?? '/', 'http://stand-in');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > longestBody) throw new Error('The body is too long.');
  }
  const body = Buffer.concat(chunks).toString('utf8');
  return { method: incoming.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: incoming.headers, body };
}

function send(response: ServerResponse, answer: StandInAnswer): void {
  const headers: Record<string, string> = { 'cache-control': 'no-store', ...answer.headers };
  if (answer.json !== undefined) headers['content-type'] = 'application/json';
  if (answer.html !== undefined) headers['content-type'] = 'text/html; charset=utf-8';
  const body = answer.json === undefined ? answer.html : JSON.stringify(answer.json);
  response.writeHead(answer.status ?? 200, headers).end(body);
}

async function sendPieces(response: ServerResponse, answer: StandInAnswer, pieces: AsyncGenerator<string>): Promise<void> {
  response.writeHead(answer.status ?? 200, { 'cache-control': 'no-store', ...answer.headers });
  response.flushHeaders();
  try {
    for await (const piece of pieces) {
      if (response.destroyed) return;
      response.write(piece);
    }
    response.end();
  } catch {
    response.destroy();
  }
}
