import type { PersonalitiesPage, PersonalityCard, PersonalityPage } from '@guildhall/contracts';
import { day, hostile, mediaOrigin, numbers, origin } from './basics.js';

/** A card of the list of personalities. */
export function aPersonality(index: number, over: Partial<PersonalityCard> = {}): PersonalityCard {
  const names = ['Marginalia', 'Old harbour pilot', '面接コーチ', 'مستشار الخط العربي', 'Yin-Yang Roaster', 'Linux Kernel'];
  return {
    id: `0199beef-0000-7000-8000-${String(index).padStart(12, '0')}`,
    slug: `personality-${index}`,
    name: names[index % names.length] ?? 'Marginalia',
    description: 'A patient reader who answers in the margin: asks what you meant before telling you what it thinks.',
    category: 'education',
    tags: ['writing', 'feedback', 'close reading', 'essays'],
    ...over,
  };
}

/** A category or tag with as many personalities. */
const group = (label: string, count: number, slug = label) => ({ slug, label, count });

export const personalities: PersonalitiesPage = {
  kind: 'personalities',
  origin,
  mediaOrigin,
  path: '/personalities',
  narrowed: null,
  personalities: numbers(24).map((index) => aPersonality(index)),
  total: 56,
  nextCursor: 'eyJhIjoyfQ==',
  categories: ['academic', 'career', 'copywriting', 'creative-writing', 'design', 'education', 'games', 'programming', 'translation', '生活'].map(
    (slug, index) => group(slug, 17 - index),
  ),
  tags: [group('writing', 12), group('C++', 4, 'c-plus-plus'), group('翻译', 3), group('حكايات', 2), group(hostile, 1, 'script')],
  indexable: true,
};

export const emptyPersonalities: PersonalitiesPage = { ...personalities, personalities: [], total: 0, nextCursor: null, categories: [], tags: [] };

export const category: PersonalitiesPage = {
  ...personalities,
  path: '/personalities/category/creative-writing',
  narrowed: { by: 'category', slug: 'creative-writing', label: 'creative-writing' },
  total: 25,
  categories: [],
};

export const foreignTag: PersonalitiesPage = {
  ...personalities,
  path: `/personalities/tag/${encodeURIComponent('حكايات')}`,
  narrowed: { by: 'tag', slug: 'حكايات', label: 'حكايات' },
  personalities: numbers(2).map((index) => aPersonality(index + 2)),
  total: 2,
  nextCursor: null,
  categories: [],
  tags: [],
  indexable: false,
};

export const hostileTag: PersonalitiesPage = {
  ...foreignTag,
  path: '/personalities/tag/script',
  narrowed: { by: 'tag', slug: 'script', label: hostile },
};

export const personality: PersonalityPage = {
  kind: 'personality',
  origin,
  mediaOrigin,
  path: '/personalities/marginalia',
  personality: {
    ...aPersonality(0),
    slug: 'marginalia',
    version: 4,
    language: 'en',
    author: 'half-tide',
    traits: [
      { name: 'Patience', value: 92 },
      { name: 'Wit', value: 61 },
      { name: 'Directness', value: 48 },
      { name: 'Formality', value: 0 },
      { name: 'Curiosity', value: 100 },
    ],
    openingMessage: 'Hello. Show me a paragraph that you are not sure of.',
    openingQuestions: [
      'Is my opening paragraph too long?',
      'What is this essay really about?',
      'Which sentence would you cut first?',
      'Can you read this as somebody who disagrees with me?',
    ],
    examples: [
      { role: 'user', content: 'Is my opening paragraph too long?' },
      {
        role: 'assistant',
        content:
          'Before I answer: which sentence would you keep if you could keep only one? I have a guess, but yours matters more.',
      },
      { role: 'user', content: 'The one about the lighthouse, obviously.' },
      { role: 'assistant', content: '“Obviously” is doing a lot of work there. Obvious to whom?' },
    ],
    publishedAt: '2026-10-02T10:00:00.000Z',
    updatedAt: day,
  },
  related: numbers(6).map((index) => aPersonality(index + 1)),
};

export const foreignPersonality: PersonalityPage = {
  ...personality,
  path: '/personalities/khat',
  personality: {
    ...personality.personality,
    ...aPersonality(3, { description: 'خبير في الخط العربي: يشرح أنواع الخطوط ويقترح تحسينات.' }),
    language: 'ar',
    examples: [],
    openingMessage: 'أهلًا بك. أرني ما كتبت.',
    openingQuestions: ['كيف أبدأ بخط النسخ؟', hostile],
    tags: ['خط', '🖋', 'C++', 'c++'],
    traits: [{ name: 'الصبر', value: 78 }, { name: hostile.slice(0, 40), value: 41 }],
  },
  related: [aPersonality(2)],
};

/** As little as a personality can have. */
export const barePersonality: PersonalityPage = {
  ...personality,
  path: '/personalities/bare',
  personality: {
    ...personality.personality,
    slug: 'bare',
    description: '',
    tags: [],
    author: null,
    language: null,
    traits: [],
    openingMessage: null,
    openingQuestions: [],
    examples: [],
  },
  related: [],
};
