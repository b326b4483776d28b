import {
  type AvailabilityStatus,
  type CreatorCard,
  type MarketplaceFacets,
  type MarketplacePage,
  type PortfolioCategory,
  availabilityStatuses,
  portfolioCategories,
} from '@guildhall/contracts';
import { hostile, mediaOrigin, numbers, origin } from './basics.js';
import { aPicture, anAvatar } from './picture-fixtures.js';

/** A card of the marketplace. */
export function aCreator(index: number, over: Partial<CreatorCard> = {}): CreatorCard {
  const names = [
    'Noor El-Amin',
    'Tomás Riveiro',
    'Ines Aydın',
    'Watari Kenji',
    'Dana Whitlock',
    'Ayşe Güneş',
    'Łukasz Żak',
    'Mei-Ling Ostrowska',
  ];
  const bios = [
    'Editorial image systems for magazines that still care about paper.',
    'Evaluations first. I make support agents that stop guessing.',
    'Sound beds and voices for games with no budget and a lot of heart.',
    'Characters that remember what you said. Written by hand, tested on children.',
  ];
  return {
    id: `0199c0de-0000-7000-8000-${String(index).padStart(12, '0')}`,
    username: `creator-${index}`,
    displayName: names[index % names.length] ?? 'Noor',
    bio: bios[index % bios.length] ?? '',
    skills: ['ComfyUI', 'Flux', 'Art direction', 'Print', 'LoRA'].slice(0, 2 + (index % 4)),
    availability: (['AVAILABLE', 'LIMITED', 'UNAVAILABLE'] as const)[index % 3] ?? 'AVAILABLE',
    // Every other creator has one of each.
    rating: index % 2 === 0 ? { sum: 187 - index, count: 38 } : null,
    avatar: index % 2 === 0 ? anAvatar(index) : null,
    categories: ['IMAGE', 'CREATIVE_DIRECTION'],
    previews: [aPicture(index * 3), aPicture(index * 3 + 1), aPicture(index * 3 + 2)],
    ...over,
  };
}

const everybody: MarketplacePage['query'] = { search: '', categories: [], skills: [], availability: [], minRating: null, sort: 'POPULAR', after: null };

/** What is chosen, and the skills that are there to choose with their counts. */
interface Chosen {
  readonly categories?: readonly PortfolioCategory[];
  readonly availability?: readonly AvailabilityStatus[];
  readonly ratings?: readonly string[];
  readonly skills?: readonly (readonly [value: string, count: number, selected: boolean])[];
}

function facetsOf({ categories = [], availability = [], ratings = [], skills = [] }: Chosen): MarketplaceFacets {
  const facet = <V extends string>(value: V, count: number, selected: boolean) => ({ value, count: Math.min(count, 1_000), capped: count >= 1_000, selected });
  return {
    categories: portfolioCategories.map((value, index) => facet(value, 1_300 - index * 151, categories.includes(value))),
    availability: availabilityStatuses.map((value, index) => facet(value, 402 - index * 133, availability.includes(value))),
    ratings: ['4.5', '4.0', '3.0'].map((value, index) => facet(value, index * 100, ratings.includes(value))),
    skills: skills.map(([value, count, selected]) => facet(value, count, selected)),
  };
}

export const marketplace: MarketplacePage = {
  kind: 'marketplace',
  origin,
  mediaOrigin,
  path: '/community/marketplace',
  creators: [
    aCreator(1, { displayName: 'נועה בן־דוד', bio: 'מעצבת דמויות ועולמות למשחקים קטנים.' }),
    aCreator(2, {
      displayName: 'سلمى الخطّاط',
      bio: 'أصمم صورًا تحريرية للمجلات التي ما زالت تهتم بالورق.',
      previews: [aPicture(5), aPicture(6)],
    }),
    aCreator(3, { displayName: '山田 花子', bio: '編集者のための画像システムを作っています。', previews: [aPicture(9)] }),
    aCreator(4, { previews: [], bio: '', skills: [], categories: [] }),
    aCreator(5, {
      displayName: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss',
      skills: ['Donaudampfschifffahrtsgesellschaftskapit', hostile],
    }),
    aCreator(6, { displayName: hostile, bio: hostile }),
    ...numbers(18).map((index) => aCreator(index + 7)),
  ],
  query: everybody,
  total: { count: 1_204, capped: false },
  facets: facetsOf({ skills: [['ComfyUI', 1_000, false], ['خط عربي', 41, false], [hostile, 1, false]] }),
  correctedSearch: null,
  nextCursor: 'eyJhIjoxfQ==',
  indexable: true,
};

export const emptyMarketplace: MarketplacePage = { ...marketplace, creators: [], total: { count: 0, capped: false }, nextCursor: null };

/** Static like the whole: the first page of a category. */
export const category: MarketplacePage = {
  ...marketplace,
  path: '/community/marketplace/character-design',
  query: { ...everybody, categories: ['CHARACTER_DESIGN'] },
  facets: facetsOf({ categories: ['CHARACTER_DESIGN'] }),
  creators: numbers(24).map((index) => aCreator(index)),
  total: { count: 77, capped: false },
};

/** A typo, several filters, and more than anybody counts. */
export const correctedSearch: MarketplacePage = {
  ...marketplace,
  query: {
    ...everybody,
    search: 'storybord',
    categories: ['AI_CONTENT', 'CREATIVE_DIRECTION'],
    skills: ['Art direction', 'خط عربي'],
    availability: ['AVAILABLE'],
    minRating: 4.5,
    sort: 'RELEVANCE',
  },
  facets: facetsOf({
    categories: ['AI_CONTENT', 'CREATIVE_DIRECTION'],
    availability: ['AVAILABLE'],
    ratings: ['4.5'],
    skills: [['Art direction', 1_000, true], ['خط عربي', 12, true], ['ComfyUI', 96, false]],
  }),
  creators: numbers(24).map((index) => aCreator(index)),
  total: { count: 1_000, capped: true },
  correctedSearch: 'storyboard',
  indexable: false,
};

export const nobodyFits: MarketplacePage = {
  ...correctedSearch,
  creators: [],
  total: { count: 0, capped: false },
  correctedSearch: null,
  nextCursor: null,
  facets: { categories: [], availability: [], skills: [], ratings: [] },
};

/** Every text as hostile as it can be. */
export const hostileSearch: MarketplacePage = {
  ...nobodyFits,
  query: { ...everybody, search: hostile, skills: [hostile], sort: 'RATING' },
  correctedSearch: hostile,
  facets: facetsOf({ skills: [[hostile, 0, true]] }),
};

/** After the end of a list. */
export const lastMarketplace: MarketplacePage = {
  ...marketplace,
  query: { ...everybody, sort: 'NEWEST', after: 'eyJhIjo5fQ==' },
  creators: [],
  nextCursor: null,
  indexable: false,
};
