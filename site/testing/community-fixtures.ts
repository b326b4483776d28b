import type { ActivityEntry, CommunityPage, CommunityStatistics, FeedPage, PlatformCard } from '@guildhall/contracts';
import { day, hostile, mediaOrigin, numbers, origin } from './basics.js';
import { aPicture } from './picture-fixtures.js';

/** One community outside. */
export function aPlatform(over: Partial<PlatformCard> = {}): PlatformCard {
  return {
    platform: 'DISCORD',
    name: 'Guildhall',
    joinUrl: 'https://discord.gg/guildhall',
    members: 18_204,
    active: 2_110,
    level: 'VERY_HIGH',
    asOf: day,
    stale: false,
    ...over,
  };
}

export const platforms: readonly PlatformCard[] = [
  aPlatform(),
  aPlatform({ platform: 'GITHUB', name: 'guildhall/guildhall', joinUrl: 'https://github.com/guildhall/guildhall', members: 4_310, active: null, level: 'HIGH' }),
  aPlatform({ platform: 'HUGGINGFACE', name: 'guildhall', joinUrl: 'https://huggingface.co/guildhall', members: 962, active: null, level: 'MODERATE' }),
  aPlatform({ platform: 'REDDIT', name: 'r/guildhall', joinUrl: 'https://www.reddit.com/r/guildhall', members: 31_077, active: 84, level: 'LOW', stale: true }),
];

export const statistics: CommunityStatistics = { creators: 1_204, items: 8_310, inquiriesAnswered: 960, personalities: 56 };

const noor = { id: '0199c0de-0000-7000-8000-000000000000', name: 'Noor El-Amin', path: '/portfolio/noor' };
const salma = { id: '0199c0de-0000-7000-8000-000000000077', name: 'سلمى الخطّاط', path: '/portfolio/salma-k' };

/** One line of the feed. */
export function anActivity(index: number, over: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    id: `0199c0df-0000-7000-8000-${String(index).padStart(12, '0')}`,
    type: 'ITEM_PUBLISHED',
    at: new Date(Date.parse(day) - index * 3_700_000).toISOString(),
    actor: index % 3 === 0 ? salma : noor,
    subject: { name: 'Salt garden', path: '/portfolio/noor/salt-garden' },
    milestone: null,
    stars: null,
    ...over,
  };
}

export const community: CommunityPage = {
  kind: 'community',
  origin,
  mediaOrigin,
  path: '/community',
  platforms,
  statistics: { ...statistics, deployments: 412, messagesAnswered: 1_048_576 },
  activity: [
    anActivity(0),
    anActivity(1, { type: 'CREATOR_JOINED', subject: null }),
    anActivity(2, { type: 'REVIEW_POSTED', subject: null, stars: 5 }),
    anActivity(3, { type: 'PERSONALITY_PUBLISHED', actor: null, subject: { name: 'The night librarian', path: '/personalities/night-librarian' } }),
    anActivity(4, { type: 'PERSONALITY_DEPLOYED', actor: null, subject: { name: 'Hakawati', path: '/personalities/hakawati' } }),
    anActivity(5, { type: 'MILESTONE', actor: null, subject: null, milestone: { what: 'items', count: 1_000 } }),
    anActivity(6, { subject: { name: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesen', path: '/portfolio/noor/w' } }),
    ...numbers(13).map((index) => anActivity(index + 7)),
  ],
  nextCursor: 'eyJhIjoxfQ==',
};

/** Nothing is configured and nothing has happened. */
export const emptyCommunity: CommunityPage = {
  ...community,
  platforms: [],
  statistics: { creators: 0, items: 0, inquiriesAnswered: 0, personalities: 0 },
  activity: [],
  nextCursor: null,
};

export const hostileCommunity: CommunityPage = {
  ...community,
  platforms: [
    aPlatform({ name: hostile, joinUrl: 'javascript:alert(4)' }),
    aPlatform({ platform: 'REDDIT', members: null, active: null, level: null, asOf: null }),
    aPlatform({ platform: 'GITHUB', members: 1, active: null, level: null }),
  ],
  activity: [anActivity(0, { actor: { ...noor, name: hostile }, subject: { name: hostile, path: '/portfolio/noor/words' } })],
};

/** One entry of the Atom feed. */
export function aFeedEntry(index: number, over: Partial<FeedPage['entries'][number]> = {}): FeedPage['entries'][number] {
  return {
    id: `item-${index}`,
    path: `/portfolio/noor/item-${index}`,
    title: 'Salt garden',
    summary: 'A series about evaporation ponds.',
    author: { name: noor.name, path: noor.path },
    category: 'IMAGE',
    cover: aPicture(index),
    publishedAt: day,
    updatedAt: day,
    ...over,
  };
}

export const feed: FeedPage = {
  kind: 'feed',
  origin,
  mediaOrigin,
  path: '/feed.xml',
  entries: [
    aFeedEntry(0),
    aFeedEntry(1, { title: `${hostile}\u0000\ud800]]>`, summary: '', cover: null, author: { name: hostile, path: '/portfolio/a&b' } }),
    ...numbers(48).map((index) => aFeedEntry(index + 2)),
  ],
  updatedAt: day,
};

export const emptyFeed: FeedPage = { ...feed, entries: [], updatedAt: null };
