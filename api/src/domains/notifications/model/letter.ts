import { cleanLine } from '../../../platform/text/clean-text.js';

/** A paragraph, or words of a person that are quoted as they are. */
export type LetterPart = { readonly kind: 'paragraph' | 'quote'; readonly text: string } | { readonly kind: 'facts'; readonly facts: readonly Fact[] };

/** A line such as "Budget: 2,000 €". */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What a mail says, before it is text and HTML. Every text may come from anybody: both forms encode it. */
export interface Letter {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** The one thing to do. */
  readonly action: { readonly label: string; readonly url: string } | null;
  /** Why this mail came. */
  readonly footer: string;
}

/** Characters of a subject that mail programs still show; longer ones are cut on a grapheme. */
const SUBJECT = 150;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One line without controls: what people write here cannot add a header. */
export function subjectLine(subject: string): string {
  const letters = Array.from(graphemes.segment(cleanLine(subject)), ({ segment }) => segment);
  return letters.length <= SUBJECT ? letters.join('') : `${letters.slice(0, SUBJECT - 1).join('')}…`;
}

/** The letter for programs that show no HTML. */
export function letterAsText({ parts, action, footer }: Letter): string {
  const blocks = parts.map((part) => {
    if (part.kind === 'facts') return part.facts.map(({ label, value }) => `${label}: ${cleanLine(value)}`).join('\n');
    return part.kind === 'quote' ? part.text.split('\n').map((line) => `> ${line}`).join('\n') : part.text;
  });
  const act = action === null ? [] : [`${action.label}:\n${action.url}`];
  return [...blocks, ...act, `-- \n${footer}`].join('\n\n');
}

/** The letter as HTML: one column, no pictures, readable in light and dark, inline styles because mail programs drop sheets. */
export function letterAsHtml({ subject, parts, action, footer }: Letter): string {
  const body = [...parts.map(partAsHtml), action === null ? '' : button(action), small(footer)].join('\n');
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${encode(subjectLine(subject))}</title></head>`,
    '<body style="margin:0;padding:24px;font:16px/1.55 system-ui,sans-serif"><div style="max-width:34em;margin:0 auto">',
    body,
    '</div></body></html>',
  ].join('\n');
}

function partAsHtml(part: LetterPart): string {
  if (part.kind === 'facts') {
    const rows = part.facts.map(({ label, value }) => `<tr><th align="left" style="padding:2px 16px 2px 0;font-weight:600">${encode(label)}</th><td dir="auto">${encode(cleanLine(value))}</td></tr>`);
    return `<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">${rows.join('')}</table>`;
  }
  const lines = encode(part.text).replaceAll('\n', '<br>');
  if (part.kind === 'quote') return `<blockquote dir="auto" style="margin:0 0 16px;padding:0 0 0 16px;border-left:2px solid #a3aca7">${lines}</blockquote>`;
  return `<p dir="auto" style="margin:0 0 16px">${lines}</p>`;
}

function button({ label, url }: { label: string; url: string }): string {
  return `<p style="margin:24px 0"><a href="${encode(url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#2a33d4;color:#ffffff;font-weight:600;text-decoration:none">${encode(label)}</a></p>
<p style="margin:0 0 16px;font-size:14px">If the button does nothing, open this address:<br><a href="${encode(url)}">${encode(url)}</a></p>`;
}

function small(text: string): string {
  return `<p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #d5dad6;font-size:14px">${encode(text)}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For element content and quoted attributes alike. */
function encode(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
