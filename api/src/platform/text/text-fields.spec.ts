import { describe, expect, test } from '@jest/globals';
import type { ArgumentMetadata } from '@nestjs/common';
import { inputPipe } from '../http/input-pipe.js';
import { ProblemException } from '../http/problem-exception.js';
import { ValidationProblem } from '../problems/problem.js';
import { EmailField, LineField, LineListField, ParagraphsField, WebAddressField } from './text-fields.js';

class Sample {
  @LineField({ min: 3, max: 10 })
  title!: string;

  @ParagraphsField({ max: 1_000 })
  about!: string;

  @LineListField({ count: 3, each: { min: 1, max: 5 }, called: ['skill', 'skills'] })
  skills!: string[];

  @WebAddressField(60)
  address!: string | null;

  @EmailField()
  email!: string | null;
}

const metadata: ArgumentMetadata = { type: 'body', metatype: Sample };
const fine = { title: 'A title', about: '', skills: [], address: null, email: null };

async function complaints(given: Record<string, unknown>): Promise<Record<string, string>> {
  try {
    await inputPipe().transform({ ...fine, ...given }, metadata);
    return {};
  } catch (error) {
    const problem = error instanceof ProblemException ? error.problem : undefined;
    if (!(problem instanceof ValidationProblem)) throw error;
    return Object.fromEntries(problem.fields.map(({ field, message }) => [field, message]));
  }
}

describe('text fields', () => {
  test('clean what they take', async () => {
    const typed = { title: ' A\u202E  b c ', about: 'x\r\ny ', skills: [' Art', 'ART', ''], address: ' https://Example.com ', email: ' Ada@Example.com ' };
    const taken: unknown = await inputPipe().transform(typed, metadata);
    expect(taken).toEqual({ title: 'A b c', about: 'x\ny', skills: ['Art'], address: 'https://example.com/', email: 'Ada@example.com' });
  });

  test.each([
    [{ title: 'ab' }, { title: 'Use 3 to 10 characters.' }],
    [{ title: '😀'.repeat(11) }, { title: 'Use 3 to 10 characters.' }],
    [{ title: '\u200B\u200B\u200B\u200B' }, { title: 'Use 3 to 10 characters.' }],
    [{ title: 7 }, { title: 'Write a text.' }],
    [{ about: 'a'.repeat(1_001) }, { about: 'Use at most 1,000 characters.' }],
    [{ skills: ['a', 'b', 'c', 'd'] }, { skills: 'Use at most 3 skills.' }],
    [{ skills: ['abcdef'] }, { skills: '“abcdef…” cannot be a skill. Use 1 to 5 characters.' }],
    [{ skills: 'a' }, { skills: 'Give a list of skills.' }],
    [{ address: 'javascript:alert(1)' }, { address: 'Give a whole address such as https://example.com/work, without a user name, of at most 60 characters.' }],
    [{ address: 7 }, { address: 'Write a text.' }],
    [{ email: 'ada@example.com\r\nBcc: all@example.com' }, { email: 'Give an e-mail address such as name@example.com, of at most 254 characters.' }],
  ])('refuse %j in words', async (given, said) => {
    expect(await complaints(given)).toEqual(said);
  });

  test('take as many code points as allowed, however many bytes', async () => {
    expect(await complaints({ title: '😀'.repeat(10), about: '👩‍🚀'.repeat(333) })).toEqual({});
    expect(await complaints({ skills: ['a', 'A', 'b', 'B', ' c '] })).toEqual({});
    expect(await complaints({ address: '', email: ' ' })).toEqual({});
  });
});
