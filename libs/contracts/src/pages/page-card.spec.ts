import { describe, expect, it } from '@jest/globals';
import { cardAlt, cardOf, cardPath } from './page-card.js';
import type { ItemPage, PersonalityPage, ProfilePage } from './page-model.js';
import type { Picture } from './picture.js';

const base = { origin: 'http://localhost:4000', mediaOrigin: '' };
const picture = (name: string): Picture => ({
  id: name,
  alt: '',
  width: 1_600,
  height: 1_200,
  thumbhash: null,
  avif: [],
  webp: [320, 640, 960].map((width) => ({ width, url: `/media/${name}-${width}.webp` })),
});
const tile = (name: string) => ({ username: 'ada', slug: name, title: name, category: 'IMAGE' as const, cover: picture(name), imageCount: 1, featured: false });
const creator = {
  id: 'c1', username: 'ada', displayName: 'Ada', bio: 'Draws salt.', skills: ['Image', 'Video'], availability: 'AVAILABLE', joinedAt: '', updatedAt: '2026-01-01T00:00:00.000Z',
  avatar: null, banner: null, rates: null, links: { x: null, instagram: null, linkedin: null, website: null }, contactEmail: null,
} as const;
const standing: ProfilePage['standing'] = { rating: null, statistics: { completed: 0, responseRate: null, medianResponseMinutes: null }, reviews: [] };
const profile: ProfilePage = { ...base, kind: 'profile', path: '/portfolio/ada', creator, items: ['a', 'b', 'c', 'd', 'e'].map(tile), standing, indexable: true };
const item = {
  ...base, kind: 'item', path: '/portfolio/ada/salt', creator, more: [],
  item: { id: 'i', slug: 'salt', title: 'Salt garden', description: '', category: 'IMAGE', tags: [], projectUrl: null, images: [picture('x'), picture('y')], publishedAt: '', updatedAt: '' },
} as const satisfies ItemPage;

describe('the card of a page', () => {
  it('shows a creator with four covers in the smallest size that is sharp', () => {
    expect(cardOf(profile)).toEqual({
      path: '/portfolio/ada',
      markId: 'c1',
      heading: 'Ada',
      text: 'Image · Video',
      byline: '@ada',
      pictures: ['a', 'b', 'c', 'd'].map((name) => `/media/${name}-640.webp`),
    });
  });

  it('shows the words of a creator who names no skills', () => {
    expect(cardOf({ ...profile, creator: { ...creator, skills: [] } }).text).toBe('Draws salt.');
  });

  it('shows an item with its first picture and its maker', () => {
    expect(cardOf(item)).toMatchObject({ heading: 'Salt garden', byline: 'Ada', pictures: ['/media/x-640.webp'] });
    expect(cardAlt(item)).toBe('Salt garden. Image. Ada');
  });

  it('has a new version exactly when what it shows changes', () => {
    const version = cardPath(profile);
    expect(version).toMatch(/^\/og\/portfolio\/ada\.png\?v=[0-9a-z]{8,14}$/);
    const unseen: ProfilePage = { ...profile, indexable: false, creator: { ...creator, availability: 'UNAVAILABLE', updatedAt: '2026-02-02T00:00:00.000Z' } };
    expect(cardPath(unseen)).toBe(version);
    const seen: ProfilePage[] = [
      { ...profile, creator: { ...creator, displayName: 'Ada L.' } },
      { ...profile, creator: { ...creator, skills: ['Image'] } },
      { ...profile, items: profile.items.slice(1) },
    ];
    expect(new Set([version, ...seen.map(cardPath)]).size).toBe(4);
  });

  it('has no part of a letter of two units at the end of a long text', () => {
    const page = { kind: 'personality', ...base, path: '/personalities/p', personality: { id: 'p', name: 'P', description: '🦊'.repeat(400) } } as unknown as PersonalityPage;
    expect(cardOf(page).text).toBe('🦊'.repeat(240));
  });
});
