import { type FeedPage, categoryLabels, mediaAddress } from '@guildhall/contracts';
import { absolute, paths } from '../../lib/addresses.js';
import { shareVariant } from '../../lib/picture-sources.js';
import { escapeXml } from '../../lib/xml.js';

type FeedEntry = FeedPage['entries'][number];

/** What a feed without entries was updated: it must say some time, and the same on every rendering. */
const beginning = '1970-01-01T00:00:00.000Z';

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** An element without content; its attributes in the order given. */
function empty(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')}/>`;
}

/**
 * An id that outlasts a rename of the item and of its creator (RFC 4287, 4.2.6), which its address does not. The date in
 * it is when the name was first ours to give, as RFC 4151 asks.
 */
function tag(origin: string, name: string): string {
  return `tag:${new URL(origin).hostname},2026:${name}`;
}

function entryXml(page: FeedPage, entry: FeedEntry): readonly string[] {
  const { origin, mediaOrigin } = page;
  const cover = entry.cover === null ? null : shareVariant(entry.cover);
  return [
    '<entry>',
    element('id', tag(origin, `item:${entry.id}`)),
    element('title', entry.title),
    empty('link', { rel: 'alternate', type: 'text/html', href: absolute(origin, entry.path) }),
    ...(cover === null ? [] : [empty('link', { rel: 'enclosure', type: 'image/webp', href: absolute(origin, mediaAddress(mediaOrigin, cover.url)) })]),
    element('published', entry.publishedAt),
    element('updated', entry.updatedAt),
    `<author>${element('name', entry.author.name)}${element('uri', absolute(origin, entry.author.path))}</author>`,
    empty('category', { term: entry.category, label: categoryLabels[entry.category] }),
    ...(entry.summary === '' ? [] : [element('summary', entry.summary)]),
    '</entry>',
  ];
}

/** The newest public work as an Atom feed (RFC 4287). Texts of members are plain text, never markup. */
export function feedXml(page: FeedPage): string {
  const { origin, path, entries, updatedAt } = page;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', tag(origin, 'feed')),
    element('title', 'New work on Guildhall'),
    element('subtitle', 'What AI creators hung lately'),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: absolute(origin, path) }),
    empty('link', { rel: 'alternate', type: 'text/html', href: absolute(origin, paths.home) }),
    element('updated', updatedAt ?? beginning),
    `<author>${element('name', 'Guildhall')}</author>`,
    ...entries.flatMap((entry) => entryXml(page, entry)),
    '</feed>',
    '',
  ].join('\n');
}
