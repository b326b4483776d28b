import { describe, expect, it } from '@jest/globals';
import { leaks } from './secret-search.js';

const secret = 'sk-planted-4f1c9b2e7d';

describe('the search for a secret', () => {
  it.each([
    ['as it is', `{"message":"bad key ${secret}"}`],
    ['cut off', `authorization: Bearer ${secret.slice(0, 17)}…`],
    ['in an address', `GET /v1?key=${encodeURIComponent(secret)}`],
    ['as bytes of PostgreSQL', `(1,"\\x${Buffer.from(`v1.${secret}`).toString('hex')}")`],
    ['as bytes in capitals', Buffer.from(secret).toString('hex').toUpperCase()],
    ...['', 'a', 'ab', 'abc'].flatMap((before) =>
      (['base64', 'base64url'] as const).map((encoding) => [`in ${encoding} after “${before}”`, Buffer.from(`${before}${secret}, and more`).toString(encoding)]),
    ),
  ])('finds it %s', (_, text) => {
    expect(leaks({ log: 'nothing', row: text ?? '' }, { key: secret })).toEqual(['key in row']);
  });

  it('finds nothing where there is nothing', () => {
    expect(leaks({ log: 'sk-planted', row: Buffer.from('sk-planted-and-another').toString('base64') }, { key: secret })).toEqual([]);
  });
});
