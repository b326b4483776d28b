import type { XmlElement } from './xml-tree.js';

const named = (element: XmlElement, name: string): readonly XmlElement[] => element.children.filter((child) => child.name === name);
const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/u.test(text) && !Number.isNaN(Date.parse(text));

/** What RFC 4287 allows below `feed` and `entry`; [least, most] times. */
const shared = { id: [1, 1], title: [1, 1], updated: [1, 1], author: [0, 9], link: [1, 9], category: [0, 9] } as const;
const inFeed: Readonly<Record<string, readonly [number, number]>> = { ...shared, subtitle: [0, 1], entry: [0, 50] };
const inEntry: Readonly<Record<string, readonly [number, number]>> = { ...shared, published: [0, 1], summary: [0, 1] };

function breaches(element: XmlElement, allowed: Readonly<Record<string, readonly [number, number]>>): readonly string[] {
  const strangers = element.children.filter(({ name }) => allowed[name] === undefined).map(({ name }) => `<${name}> does not belong in <${element.name}>`);
  const miscounted = Object.entries(allowed)
    .filter(([name, [least, most]]) => named(element, name).length < least || named(element, name).length > most)
    .map(([name]) => `${named(element, name).length} times <${name}> in <${element.name}>`);
  const times = [...named(element, 'updated'), ...named(element, 'published')].filter(({ text }) => !isTime(text)).map(({ text }) => `"${text}" is no time`);
  const links = named(element, 'link').filter(({ attributes }) => !URL.canParse(attributes.get('href') ?? '')).map(() => 'a link leads nowhere');
  const ids = named(element, 'id').filter(({ text }) => !URL.canParse(text)).map(({ text }) => `"${text}" is no address`);
  return [...strangers, ...miscounted, ...times, ...links, ...ids];
}

/** What an Atom feed does that RFC 4287 forbids, of the rules that our feeds could break; empty when it is valid. */
export function feedBreaches(feed: XmlElement): readonly string[] {
  const entries = named(feed, 'entry');
  const ids = entries.map((entry) => named(entry, 'id')[0]?.text);
  const nameless = [feed, ...entries].flatMap((element) => named(element, 'author')).filter((author) => named(author, 'name')[0]?.text === '');
  return [
    ...(feed.name === 'feed' && feed.attributes.get('xmlns') === 'http://www.w3.org/2005/Atom' ? [] : ['not an Atom feed']),
    ...breaches(feed, inFeed),
    ...entries.flatMap((entry) => breaches(entry, inEntry)),
    ...(new Set(ids).size === ids.length ? [] : ['two entries have one id']),
    ...nameless.map(() => 'an author has no name'),
  ];
}
