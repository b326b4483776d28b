import { HttpErrorResponse, type HttpHandlerFn, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, defer, finalize, type Observable, of, retry, switchMap, throwError } from 'rxjs';
import { type ApiFailure, apiFailureFrom } from './api-failure.js';
import { Connection } from './connection.js';
import { SessionEnd } from './session-end.js';

const statusCodes: Readonly<Record<number, ApiFailure['code']>> = {
  0: 'OFFLINE',
  401: 'SIGN_IN_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA',
  429: 'RATE_LIMITED',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'UNAVAILABLE',
};

function record(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

/** A failed HTTP answer as `ApiFailure`: problem+json when the body is one, else what the status means. */
export function failureOfResponse(response: HttpErrorResponse): ApiFailure {
  const body = record(response.error);
  const graphqlError = Array.isArray(body['errors']) ? record(record(body['errors'][0])['extensions']) : null;
  return apiFailureFrom(graphqlError ?? body, statusCodes[response.status] ?? 'INTERNAL');
}

/** Whether sending a request twice is the same as once: reads are, GraphQL's among them. */
export function changesNothing({ method, body }: Pick<HttpRequest<unknown>, 'method' | 'body'>): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  const { query } = record(body);
  return typeof query === 'string' && /^\s*(query|fragment|\{)/.test(query) && !/^\s*mutation\b/m.test(query);
}

/** Times that a read goes out again; more would hide that something else than the network is at fault. */
const repeats = 5;

const isLost = (thrown: unknown): boolean => thrown instanceof HttpErrorResponse && thrown.status === 0;

/** Emits when a request may go: at once, or when the server is reached again. A change that waits is counted. */
function mayGo(connection: Connection, reads: boolean): Observable<unknown> {
  if (connection.online()) return of(true);
  if (reads) return connection.whenOnline();
  const released = connection.hold();
  return connection.whenOnline().pipe(finalize(released));
}

/**
 * Proves same origin on every request to the API, holds requests back while there is no connection, and turns failed
 * answers into `ApiFailure`. A read that got no answer is sent again when the server is back; a change is not, since it
 * may have arrived: its form says so and keeps what was typed.
 */
export const apiInterceptor: HttpInterceptorFn = (request: HttpRequest<unknown>, next: HttpHandlerFn) => {
  const sessionEnd = inject(SessionEnd);
  const connection = inject(Connection);
  const reads = changesNothing(request);
  const proven = request.clone({ setHeaders: { 'x-guildhall-csrf': '1' } });
  return defer(() => mayGo(connection, reads)).pipe(
    switchMap(() => next(proven)),
    retry({
      count: repeats,
      delay: (thrown: unknown) => {
        if (!isLost(thrown)) return throwError(() => thrown);
        connection.lost();
        return reads ? of(true) : throwError(() => thrown);
      },
    }),
    catchError((thrown: unknown) => {
      if (!(thrown instanceof HttpErrorResponse)) return throwError(() => thrown);
      const failure = failureOfResponse(thrown);
      sessionEnd.watch(failure);
      return throwError(() => failure);
    }),
  );
};
