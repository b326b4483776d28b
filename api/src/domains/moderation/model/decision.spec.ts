import { expect, test } from '@jest/globals';
import { objectionTo } from './decision.js';

const open = { creatorId: 'ada', open: true, version: 2 };

test.each([
  ['an open case as it was read', open, { moderatorId: 'mia', version: 2 }, null],
  ['own work', open, { moderatorId: 'ada', version: 2 }, 'FORBIDDEN'],
  ['own work that is closed: it is not told either', { ...open, open: false }, { moderatorId: 'ada', version: 2 }, 'FORBIDDEN'],
  ['a closed case', { ...open, open: false }, { moderatorId: 'mia', version: 2 }, 'CONFLICT'],
  ['a case that was changed since', open, { moderatorId: 'mia', version: 1 }, 'CONFLICT'],
  ['a version that never was', open, { moderatorId: 'mia', version: 3 }, 'CONFLICT'],
])('%s', (_, state, by, code) => {
  expect(objectionTo(state, by)?.code ?? null).toBe(code);
});
