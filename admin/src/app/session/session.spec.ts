import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { apiFailureFrom } from '../data/api-failure.js';
import { GraphqlClient } from '../data/graphql-client.js';
import { firstArea } from './first-area.js';
import { Session } from './session.js';

const ada = { id: '1', name: 'Ada', username: 'ada', role: 'MEMBER', creatorUsername: 'ada' };
const ben = { ...ada, id: '2', name: 'Ben', creatorUsername: null };

/** A session that gets these answers, one after the other; null stands for no answer. */
function sessionWith(...answers: (object | null)[]): Session {
  const run = () => {
    const answer = answers.shift();
    return answer === null ? Promise.reject(apiFailureFrom({}, 'OFFLINE')) : Promise.resolve({ me: null, ...answer });
  };
  TestBed.configureTestingModule({ providers: [provideHttpClient(), { provide: GraphqlClient, useValue: { run } }] });
  return TestBed.inject(Session);
}

describe('Session.resume', () => {
  it.each([
    [{ me: ada }, { kind: 'same' }],
    [{ me: ben }, { kind: 'other', name: 'Ben' }],
    [{ me: null }, { kind: 'none' }],
  ])('after Ada: %j', async (answer, resumption) => {
    const session = sessionWith({ me: ada }, answer);
    await session.ready();
    expect(await session.resume()).toEqual(resumption);
    // Whatever came, the page of Ada stays open.
    expect(session.member()?.name).toBe('Ada');
  });
});

describe('Session.refresh', () => {
  it('does not send somebody who works to the page of failures', async () => {
    const session = sessionWith({ me: ada }, null);
    await session.ready();
    await session.refresh();
    expect(session.state().kind).toBe('member');
  });

  it('tells that nobody could be asked at first', async () => {
    const session = sessionWith(null);
    await session.ready();
    expect(session.state().kind).toBe('failed');
  });
});

describe('firstArea', () => {
  it.each([
    ['a creator', { me: ada }, '/portfolio'],
    ['a member without a profile', { me: ben }, '/settings/marketplace'],
    ['a visitor', { me: null }, '/portfolio'],
  ])('of %s', async (_who, answer, path) => {
    sessionWith(answer);
    const redirect = TestBed.runInInjectionContext(() => firstArea({} as Parameters<typeof firstArea>[0]));
    expect(await redirect).toBe(path);
  });
});
