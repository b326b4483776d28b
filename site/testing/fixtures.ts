import type {
  ItemPage,
  ItemTile,
  LandingPage,
  NoticePage,
  ProfilePage,
  RobotsPage,
  SitemapPage,
} from '@guildhall/contracts';
import { day, hostile, mediaOrigin, numbers, origin } from './basics.js';
import { community, emptyCommunity, hostileCommunity, platforms, statistics } from './community-fixtures.js';
import { arabicContact, contact, deliveredContact, inquiryPages, refusedContact, sentContact } from './inquiry-fixtures.js';
import {
  aCreator,
  category as creatorCategory,
  correctedSearch,
  emptyMarketplace,
  hostileSearch,
  lastMarketplace,
  marketplace,
  nobodyFits,
} from './marketplace-fixtures.js';
import {
  aPersonality,
  barePersonality,
  category,
  emptyPersonalities,
  foreignPersonality,
  foreignTag,
  hostileTag,
  personalities,
  personality,
} from './personality-fixtures.js';
import { aBanner, anAvatar, aPicture } from './picture-fixtures.js';
import { arabicReport, receivedReport, refusedReport, report } from './report-fixtures.js';

export { aPicture, creatorCategory, hostile, marketplace, personalities, personality };

/** A tile of a gallery. */
export function aTile(index: number, over: Partial<ItemTile> = {}): ItemTile {
  const titles = [
    'Salt garden',
    'Night market',
    'Old harbour pilot',
    'Tide tables',
    'Loom',
    'Twelve chairs for a waiting room',
    'Evaporation ponds',
  ];
  return {
    username: 'noor',
    slug: `item-${index}`,
    title: titles[index % titles.length] ?? 'Loom',
    category: 'IMAGE',
    featured: index === 0,
    cover: aPicture(index),
    imageCount: 1 + (index % 4),
    ...over,
  };
}

export const landing: LandingPage = {
  kind: 'landing',
  origin,
  mediaOrigin,
  path: '/',
  creators: numbers(6).map((index) => aCreator(index)),
  wall: numbers(6).map((index) => aTile(index + 2)),
  personalities: numbers(6).map((index) => aPersonality(index)),
  totals: { creators: 1_204, items: 8_310, personalities: 56 },
  platforms,
  statistics,
};

export const emptyLanding: LandingPage = {
  ...landing,
  creators: [],
  wall: [],
  personalities: [],
  totals: { creators: 0, items: 0, personalities: 0 },
  platforms: [],
  statistics: { creators: 0, items: 0, inquiriesAnswered: 0, personalities: 0 },
};

export const profile: ProfilePage = {
  kind: 'profile',
  origin,
  mediaOrigin,
  path: '/portfolio/noor',
  creator: {
    id: '0199c0de-0000-7000-8000-000000000000',
    username: 'noor',
    displayName: 'Noor El-Amin',
    bio: 'Editorial image systems for magazines that still care about paper. I build a visual grammar with you, train it on work you own, and leave you able to run it without me.\n\nStudio notes: https://noor.example/notes (in English).',
    skills: ['ComfyUI', 'Flux', 'Art direction', 'Print', 'LoRA', 'Colour'],
    availability: 'AVAILABLE',
    avatar: anAvatar(1),
    banner: aBanner(1),
    rates: { hourlyMinor: 8_500, projectMinor: 140_000, currency: 'EUR' },
    links: {
      x: null,
      instagram: 'https://www.instagram.com/noor.elamin/',
      linkedin: 'https://de.linkedin.com/in/noor-el-amin',
      website: 'https://noor.example/',
    },
    contactEmail: 'studio@noor.example',
    joinedAt: '2026-03-02T10:00:00.000Z',
    updatedAt: day,
  },
  items: [
    ...numbers(10).map((index) => aTile(index, { featured: index < 2 })),
    aTile(11, { cover: null, imageCount: 0, title: 'Prompt notes without pictures' }),
    aTile(12, { title: hostile }),
  ],
  standing: {
    rating: { sum: 187, count: 38 },
    statistics: { completed: 41, responseRate: 96, medianResponseMinutes: 190 },
    reviews: [
      { id: 'r1', stars: 5, text: 'Delivered a system, not a folder of pictures.', clientName: 'Marta', stamp: '0199c0de-0000-7000-8000-0000000000aa', publishedAt: '2026-10-02T09:00:00.000Z', answer: { text: 'A joy to work on.', answeredAt: '2026-10-03T09:00:00.000Z' } },
      { id: 'r2', stars: 4, text: hostile, clientName: hostile, stamp: '0199c0de-0000-7000-8000-0000000000ab', publishedAt: '2026-09-12T09:00:00.000Z', answer: null },
    ],
  },
  indexable: true,
};

export const emptyProfile: ProfilePage = {
  ...profile,
  path: '/portfolio/salma',
  creator: {
    ...profile.creator,
    username: 'salma',
    displayName: 'سلمى الخطّاط',
    bio: '',
    skills: [],
    availability: 'UNAVAILABLE',
    avatar: null,
    banner: null,
    rates: null,
    links: { x: null, instagram: null, linkedin: null, website: null },
    contactEmail: null,
  },
  items: [],
  standing: { rating: null, statistics: { completed: 0, responseRate: null, medianResponseMinutes: null }, reviews: [] },
  indexable: false,
};

/** A profile that is read from right to left, with everything that a profile can have. */
export const arabicProfile: ProfilePage = {
  ...profile,
  path: '/portfolio/salma-k',
  creator: {
    ...profile.creator,
    id: '0199c0de-0000-7000-8000-000000000077',
    username: 'salma-k',
    displayName: 'سلمى الخطّاط',
    bio: 'أصمم صورًا تحريرية للمجلات التي ما زالت تهتم بالورق، وأدرّب النماذج على أعمال يملكها أصحابها.\n\nملاحظات الاستوديو: https://salma.example/notes',
    skills: ['خط عربي', 'ComfyUI', 'Art direction', 'طباعة'],
    availability: 'LIMITED',
    avatar: anAvatar(4),
    banner: aBanner(4),
    rates: { hourlyMinor: 25_500, projectMinor: null, currency: 'KWD' },
    links: { x: 'https://x.com/salma', instagram: null, linkedin: null, website: 'https://salma.example/' },
    contactEmail: 'salma@salma.example',
  },
  items: [
    aTile(0, { username: 'salma-k', title: 'حديقة الملح' }),
    aTile(3, { username: 'salma-k', title: 'جداول المد والجزر' }),
    aTile(4, { username: 'salma-k' }),
  ],
};

/** Prices of a currency without decimal places, one of them large. */
export const yenProfile: ProfilePage = {
  ...profile,
  path: '/portfolio/hanako',
  creator: {
    ...profile.creator,
    username: 'hanako',
    displayName: '山田 花子',
    availability: 'LIMITED',
    rates: { hourlyMinor: 12_000, projectMinor: 99_999_999, currency: 'JPY' },
  },
};

/** Every text as hostile as it can be. */
export const hostileProfile: ProfilePage = {
  ...profile,
  path: '/portfolio/hostile',
  creator: {
    ...profile.creator,
    displayName: hostile,
    bio: hostile,
    skills: [hostile],
    avatar: null,
    links: { x: 'javascript:alert(4)', instagram: null, linkedin: null, website: 'https://evil.example/"onmouseover="alert(5)' },
    contactEmail: '"onclick=alert(6)"@evil.example',
  },
};

export const item: ItemPage = {
  kind: 'item',
  origin,
  mediaOrigin,
  path: '/portfolio/noor/salt-garden',
  item: {
    id: 'item-1',
    slug: 'salt-garden',
    title: 'Salt garden',
    description:
      "A series about evaporation ponds, made with a model trained on the photographer's own archive.\n\nEach plate starts as a drawing, is run forty times at most, and is then cut by hand. The whole grammar is at https://noor.example/salt.",
    category: 'IMAGE',
    tags: ['flux', 'salt', 'editorial', 'print'],
    projectUrl: 'https://www.noor.example/salt?plate=1&size=large',
    images: [aPicture(0), aPicture(1), aPicture(2)],
    publishedAt: '2026-10-02T10:00:00.000Z',
    updatedAt: day,
  },
  creator: { id: profile.creator.id, username: 'noor', displayName: 'Noor El-Amin', availability: 'AVAILABLE', avatar: profile.creator.avatar },
  more: numbers(6).map((index) => aTile(index + 3)),
};

export const tenImages: ItemPage = {
  ...item,
  path: '/portfolio/noor/ten',
  item: { ...item.item, images: numbers(10).map((index) => aPicture(index)) },
};

export const hostileItem: ItemPage = {
  ...item,
  path: '/portfolio/noor/words',
  item: {
    ...item.item,
    title: hostile,
    description: `${hostile}\n\nhttps://evil.example/"onmouseover="alert(3)`,
    tags: [hostile],
    images: [],
    projectUrl: null,
  },
  creator: { ...item.creator, displayName: hostile },
  more: [],
};

/** A notice of one status. */
export function aNotice(status: NoticePage['status']): NoticePage {
  return {
    kind: 'notice',
    origin,
    mediaOrigin,
    path: status === 404 || status === 410 ? `/${status}` : '/error',
    status,
    reference: status === 500 ? '01JD4Z7Q' : null,
  };
}

export const sitemapIndex: SitemapPage = {
  kind: 'sitemap',
  origin,
  mediaOrigin,
  path: '/sitemap.xml',
  form: 'index',
  entries: [{ path: '/sitemap/1.xml', lastModified: day }],
};
export const sitemapShard: SitemapPage = {
  kind: 'sitemap',
  origin,
  mediaOrigin,
  path: '/sitemap/1.xml',
  form: 'shard',
  entries: [{ path: '/portfolio/noor?a&b', lastModified: day }],
};
export const robots: RobotsPage = { kind: 'robots', origin, mediaOrigin, path: '/robots.txt' };

/** Every kind of HTML page, in its plain and its hardest forms. */
export const htmlPages = {
  landing,
  emptyLanding,
  marketplace,
  emptyMarketplace,
  creatorCategory,
  correctedSearch,
  nobodyFits,
  hostileSearch,
  lastMarketplace,
  profile,
  emptyProfile,
  arabicProfile,
  yenProfile,
  hostileProfile,
  item,
  tenImages,
  hostileItem,
  personalities,
  emptyPersonalities,
  category,
  foreignTag,
  hostileTag,
  personality,
  foreignPersonality,
  barePersonality,
  community,
  emptyCommunity,
  hostileCommunity,
  contact,
  refusedContact,
  arabicContact,
  sentContact,
  deliveredContact,
  ...inquiryPages,
  report,
  refusedReport,
  arabicReport,
  receivedReport,
  notFound: aNotice(404),
  gone: aNotice(410),
  tooMany: aNotice(429),
  broken: aNotice(500),
  closed: aNotice(503),
} as const;
