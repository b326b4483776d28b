import { describe, expect, it } from '@jest/globals';
import { addressOfCard, cardHash, cardKey, cardPrefix, pageOfCard } from './card-key.js';

describe('the address of a card', () => {
  it.each(['/portfolio/ada', '/portfolio/ada/salt-garden', '/personalities/tide-reader'])('leads to its page and back: %s', (path) => {
    expect(pageOfCard(addressOfCard(path))).toBe(path);
  });

  it.each(['/og', '/og.png', '/og/portfolio/ada', '/og/portfolio/ada.png.png', '/og/../etc.png', '/og/Portfolio/ada.png', '/og/portfolio/%2e%2e.png', '/media/x.png'])(
    'is none: %s',
    (address) => expect(pageOfCard(address)).toBeNull(),
  );
});

describe('the place of a card', () => {
  it('of one page is never found below another', () => {
    const hash = 'a'.repeat(32);
    expect(cardKey('/portfolio/ada', hash)).toBe(`cards/portfolio/ada.${hash}.png`);
    for (const other of ['/portfolio/ada2', '/portfolio/ada/salt', '/portfolio/ad']) expect(cardKey(other, hash).startsWith(cardPrefix('/portfolio/ada'))).toBe(false);
  });

  it('differs when anything that is shown differs', () => {
    const card = { path: '/p', markId: '1', heading: 'A', text: '', byline: '', pictures: [] };
    expect(cardHash(card)).toBe(cardHash({ ...card }));
    expect(cardHash({ ...card, text: 'B' })).not.toBe(cardHash(card));
  });
});
