import { expect, test } from '@jest/globals';
import { emailProblem, normalEmail } from './email.js';

test.each([
  ['ada@example.com', 'ada@example.com'],
  [' Ada.Lovelace+Work@Example.COM\n', 'Ada.Lovelace+Work@example.com'],
  ["o'neill@mail.example.co.uk", "o'neill@mail.example.co.uk"],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
])('%j is shown as %s', (typed, shown) => {
  expect([normalEmail(typed), emailProblem(typed)]).toEqual([shown, null]);
});

test.each([
  'ada',
  '@example.com',
  'ada@',
  'ada@localhost',
  'ada@127.0.0.1',
  'ada@[127.0.0.1]',
  'ada@@example.com',
  'ada..b@example.com',
  '.ada@example.com',
  'ada @example.com',
  'ada@exa mple.com',
  'ada@example.com\r\nBcc: all@example.com',
  'ada\r\n@example.com',
  'ada@example.com,ben@example.com',
  'Ada <ada@example.com>',
  'ada@example.com?subject=x',
  'ada@example.com/path',
  'ada@example.com:25',
  'ada@exam%70le.com',
  'ada@example\u202E.com',
  '\u200Bada@example.com',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b.'.repeat(125)}example.com`,
])('%j is no address', (typed) => {
  expect([normalEmail(typed), emailProblem(typed)]).toEqual([null, 'Give an e-mail address such as name@example.com, of at most 254 characters.']);
});

test('may be left empty', () => {
  expect([normalEmail(' '), emailProblem(' ')]).toEqual([null, null]);
});
