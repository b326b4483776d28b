import { describe, expect, it } from '@jest/globals';
import { pastedFiles } from './pasted-files.js';

const files = [new File(['x'], 'a.png', { type: 'image/png' })] as unknown as FileList;

describe('pastedFiles', () => {
  it.each<[string, EventTarget | null, readonly string[], number]>([
    ['a picture on the page', document.body, ['Files'], 1],
    ['a picture while a field has the focus', document.createElement('input'), ['Files'], 1],
    ['words and their picture into a field', document.createElement('textarea'), ['text/plain', 'Files'], 0],
    ['words and their picture on the page', document.body, ['text/plain', 'Files'], 1],
  ])('%s', (_, target, types, count) => {
    expect(pastedFiles({ target, clipboardData: { files, types } })).toHaveLength(count);
  });

  it('has nothing without a clipboard', () => expect(pastedFiles({ target: null, clipboardData: null })).toEqual([]));
});
