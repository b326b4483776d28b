import { describe, expect, it } from '@jest/globals';
import { problemAt, problemOfForm } from './form-problems.js';

const problems = [
  { field: 'email', message: 'first' },
  { field: 'email', message: 'second' },
  { field: 'formToken', message: 'old page' },
];

describe('problems of a form', () => {
  it('stand at their field, one at a time', () => {
    expect(problemAt(problems, 'email')).toBe('first');
    expect(problemAt(problems, 'name')).toBeUndefined();
  });

  it('stand above the form when no field of it can show them', () => {
    expect(problemOfForm(problems, ['name', 'email'])).toBe('old page');
    expect(problemOfForm([{ field: null, message: 'all of it' }], ['email'])).toBe('all of it');
    expect(problemOfForm(problems.slice(0, 2), ['email'])).toBeUndefined();
  });
});
