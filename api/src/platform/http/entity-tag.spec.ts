import { describe, expect, it } from '@jest/globals';
import { namesTag } from './entity-tag.js';

describe('namesTag', () => {
  it.each([
    ['the tag itself', '"a"', true],
    ['the weakened tag', 'W/"a"', true],
    ['one of several', '"x", W/"a" ,"y"', true],
    ['anything', '*', true],
    ['another', '"b"', false],
    ['a part of it', '"', false],
    ['nothing', '', false],
    ['no header', undefined, false],
  ])('%s', (_, header, expected) => {
    expect(namesTag(header, '"a"')).toBe(expected);
  });
});
