import { describe, expect, it } from '@jest/globals';
import { messageParts } from './message-parts.js';

describe('messageParts', () => {
  it('takes code out of its fences', () => {
    expect(messageParts('Try this:\n```ts\nconst a = 1;\n\n  b();\n```\nThen run it.')).toEqual([
      { kind: 'words', text: 'Try this:\n' },
      { kind: 'code', text: 'const a = 1;\n\n  b();' },
      { kind: 'words', text: '\nThen run it.' },
    ]);
  });

  it('reads an answer that is all JSON as code', () => {
    expect(messageParts('{\n  "a": [1]\n}')).toEqual([{ kind: 'code', text: '{\n  "a": [1]\n}' }]);
    expect(messageParts('{not json}')).toEqual([{ kind: 'words', text: '{not json}' }]);
  });

  it('leaves a fence that nobody closed as it is', () => {
    expect(messageParts('```\nopen')).toEqual([{ kind: 'words', text: '```\nopen' }]);
  });

  it('has no parts for nothing', () => {
    expect(messageParts(' \n ')).toEqual([]);
  });
});
