import { HttpErrorResponse, type HttpHandlerFn, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { type ApiFailure, apiFailureFrom } from './api-failure.js';
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

/** Proves same origin on every request to the API, and turns failed answers into `ApiFailure`. */
export const apiInterceptor: HttpInterceptorFn = (request: HttpRequest<unknown>, next: HttpHandlerFn) => {
  const sessionEnd = inject(SessionEnd);
  return next(request.clone({ setHeaders: { 'x-guildhall-csrf': '1' } })).pipe(
    catchError((thrown: unknown) => {
      if (!(thrown instanceof HttpErrorResponse)) return throwError(() => thrown);
      const failure = failureOfResponse(thrown);
      sessionEnd.watch(failure);
      return throwError(() => failure);
    }),
  );
};
