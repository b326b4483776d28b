import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { apiFailureFrom } from '../../data/api-failure.js';
import { GraphqlClient } from '../../data/graphql-client.js';
import { profileDraftOf } from './profile-draft.js';
import { SaveProfile } from './save-profile.js';
import { aProfile } from './testing/a-profile.js';

type Answer = Record<string, unknown> | 'lost' | 'down';

/** The server's side of a conversation: answers in order, and notes what was asked. */
function conversation(...answers: Answer[]) {
  const asked: string[] = [];
  const run = (document: { toString(): string }): Promise<unknown> => {
    asked.push(/(query|mutation) (\w+)/.exec(document.toString())?.[2] ?? '');
    const answer = answers.shift();
    if (answer === 'lost') return Promise.reject(apiFailureFrom({}, 'OFFLINE'));
    return answer === 'down' ? Promise.reject(apiFailureFrom({}, 'UNAVAILABLE')) : Promise.resolve(answer);
  };
  TestBed.configureTestingModule({ providers: [{ provide: GraphqlClient, useValue: { run } }] });
  return { save: TestBed.inject(SaveProfile), asked };
}

const known = aProfile();
const draft = { ...profileDraftOf(known, ''), bio: 'Paper at dusk.' };
const after = aProfile({ bio: 'Paper at dusk.', version: 4 });
const saved = { updateMyProfile: { __typename: 'MyProfile', ...after } };

describe('SaveProfile', () => {
  it.each([
    ['MyProfile', { ...after }, 'saved'],
    ['ValidationProblem', { fields: [{ field: 'bio', message: 'no' }] }, 'fields'],
    ['ConflictProblem', { message: 'newer' }, 'conflict'],
    ['ForbiddenProblem', { message: 'suspended' }, 'refused'],
  ])('%s is told', async (__typename, parts, kind) => {
    const { save } = conversation({ updateMyProfile: { __typename, ...parts } });
    expect((await save.save(draft, known)).kind).toBe(kind);
  });

  it('finds that a save whose answer was lost had arrived', async () => {
    const { save, asked } = conversation('lost', { myProfile: after });
    expect(await save.save(draft, known)).toEqual({ kind: 'saved', profile: after });
    expect(asked).toEqual(['UpdateMyProfile', 'MyProfile']);
  });

  it('sends again what had not arrived', async () => {
    const { save, asked } = conversation('lost', { myProfile: known }, saved);
    expect((await save.save(draft, known)).kind).toBe('saved');
    expect(asked).toEqual(['UpdateMyProfile', 'MyProfile', 'UpdateMyProfile']);
  });

  it('sends a first profile again', async () => {
    const { save } = conversation('lost', { myProfile: null }, saved);
    expect((await save.save(draft, null)).kind).toBe('saved');
  });

  it('does not run over what somebody else has saved in between', async () => {
    const { save } = conversation('lost', { myProfile: aProfile({ bio: 'Other', version: 4 }) });
    expect(await save.save(draft, known)).toEqual({ kind: 'conflict' });
  });

  it('throws what is unexpected', async () => {
    const { save } = conversation('down');
    await expect(save.save(draft, known)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
