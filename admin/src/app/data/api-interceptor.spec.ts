import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiFailure } from './api-failure.js';
import { apiInterceptor, changesNothing } from './api-interceptor.js';
import { Connection, SIGN_OF_LIFE } from './connection.js';

const read = { query: 'query Mine { mine }', variables: {} };
const change = { query: 'mutation Save { save }', variables: {} };

describe('changesNothing', () => {
  it.each([
    ['GET', null, true],
    ['POST', read, true],
    ['POST', { query: '\n  fragment A on B { c }\n query Mine { mine }' }, true],
    ['POST', change, false],
    ['POST', { query: 'fragment A on B { c }\nmutation Save { save }' }, false],
    ['POST', null, false],
    ['DELETE', null, false],
  ])('%s %j: %s', (method, body, expected) => {
    expect(changesNothing({ method, body })).toBe(expected);
  });
});

describe('apiInterceptor without a connection', () => {
  let answers: boolean;
  beforeEach(() => {
    jest.useFakeTimers();
    answers = false;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        { provide: SIGN_OF_LIFE, useValue: () => (answers ? Promise.resolve() : Promise.reject(new Error('no answer'))) },
      ],
    });
  });
  afterEach(() => void jest.useRealTimers());

  const post = (body: unknown) => {
    const seen: unknown[] = [];
    TestBed.inject(HttpClient).post('/graphql', body).subscribe({ next: (value) => seen.push(value), error: (thrown: unknown) => seen.push(thrown) });
    return seen;
  };
  const pending = () => TestBed.inject(HttpTestingController).match('/graphql');
  const comeBack = async () => {
    answers = true;
    await jest.advanceTimersByTimeAsync(10_000);
    TestBed.tick();
  };

  it('sends a read again once the server answers', async () => {
    const seen = post(read);
    pending()[0]?.error(new ProgressEvent('error'));
    expect([seen, TestBed.inject(Connection).online()]).toEqual([[], false]);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(pending()).toEqual([]);
    await comeBack();
    pending()[0]?.flush({ data: 1 });
    expect(seen).toEqual([{ data: 1 }]);
  });

  it('tells a change that got no answer, and does not send it again', async () => {
    const seen = post(change);
    pending()[0]?.error(new ProgressEvent('error'));
    expect(seen).toEqual([expect.objectContaining({ code: 'OFFLINE' })]);
    expect(seen[0]).toBeInstanceOf(ApiFailure);
    await comeBack();
    expect(pending()).toEqual([]);
  });

  it('holds a change back while it is known that nothing can be sent, and counts it', async () => {
    const connection = TestBed.inject(Connection);
    connection.lost();
    const seen = post(change);
    expect([pending(), connection.held()]).toEqual([[], 1]);
    await comeBack();
    expect(connection.held()).toBe(0);
    pending()[0]?.flush({ data: 2 });
    expect(seen).toEqual([{ data: 2 }]);
  });

  it('gives up on a read that fails over and over while the server answers', async () => {
    const seen = post(read);
    answers = true;
    for (let turn = 0; turn < 6; turn++) {
      pending()[0]?.error(new ProgressEvent('error'));
      await comeBack();
    }
    expect(seen).toEqual([expect.objectContaining({ code: 'OFFLINE' })]);
  });
});

describe('Connection', () => {
  it('takes the word of the browser', () => {
    TestBed.configureTestingModule({ providers: [{ provide: SIGN_OF_LIFE, useValue: () => Promise.resolve() }] });
    const connection = TestBed.inject(Connection);
    window.dispatchEvent(new Event('offline'));
    expect([connection.online(), connection.network()]).toEqual([false, false]);
    window.dispatchEvent(new Event('online'));
    expect(connection.online()).toBe(true);
  });
});
