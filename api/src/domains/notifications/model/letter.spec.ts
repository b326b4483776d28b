import { describe, expect, it } from '@jest/globals';
import { letterAsHtml, letterAsText, subjectLine, type Letter } from './letter.js';

const letter: Letter = {
  subject: 'Hello',
  parts: [
    { kind: 'paragraph', text: 'One\ntwo' },
    { kind: 'facts', facts: [{ label: 'Budget', value: '5\n6' }] },
    { kind: 'quote', text: '<b>\nמילים' },
  ],
  action: { label: 'Open it', url: 'https://guildhall.example/inquiry/a?b=1&c=2' },
  footer: 'Because.',
};

describe('a subject', () => {
  it.each([
    ['a plain one', 'A cover', 'A cover'],
    ['line breaks, which would begin a header', 'A\r\nBcc: x@y.example', 'A Bcc: x@y.example'],
    ['controls and turned directions', 'A\u0000\u202Eb', 'Ab'],
    ['a long one, cut on a grapheme', '👩‍👩‍👧‍👦'.repeat(151), `${'👩‍👩‍👧‍👦'.repeat(149)}…`],
  ])('%s', (_, given, expected) => {
    expect(subjectLine(given)).toBe(expected);
  });
});

describe('a letter', () => {
  it('as text', () => {
    expect(letterAsText(letter)).toBe(
      'One\ntwo\n\nBudget: 5 6\n\n> <b>\n> מילים\n\nOpen it:\nhttps://guildhall.example/inquiry/a?b=1&c=2\n\n-- \nBecause.',
    );
  });

  it('as HTML: encoded, with the address in words too', () => {
    const html = letterAsHtml(letter);
    expect(html).toContain('&lt;b&gt;<br>מילים');
    expect(html.match(/https:\/\/guildhall\.example\/inquiry\/a\?b=1&amp;c=2/g)).toHaveLength(3);
    expect(html).not.toContain('<b>');
  });

  it.each(['&', '<', '>', '"', "'"])('keeps %s from being markup', (sign) => {
    const html = letterAsHtml({ ...letter, action: { label: `a${sign}b`, url: `https://x.example/${sign}` } });
    expect(html).not.toContain(`a${sign === '&' ? '&b' : `${sign}b`}`);
  });
});
