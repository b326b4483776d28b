import { categoryLabels } from '../labels.js';
import type { ItemPage, PersonalityPage, ProfilePage } from './page-model.js';
import type { Picture } from './picture.js';

/** Pages that have a card of their own for link previews elsewhere. */
export type CardPage = ProfilePage | ItemPage | PersonalityPage;

/** Pixels of every card: what Open Graph, X and Discord show without cropping. */
export const cardSize = { width: 1_200, height: 630 } as const;

/** Goes into every version: raise it when the drawing changes, so that nobody keeps a card of the old kind. */
const DESIGN = 1;

/** Pictures on a card, and the pixels that the widest place for one has. */
const PICTURES = 4;
const WIDEST = 440;

/** Letters of a description that a card can hold; the drawing cuts at its own width. */
const WORDS = 240;

/** Everything that a card shows, and nothing else: two pages that show the same have the same card. */
export interface PageCard {
  /** Path of the page, root-relative. */
  readonly path: string;
  /** Seed of the maker's mark. */
  readonly markId: string;
  readonly heading: string;
  /** One or a few lines below the heading. */
  readonly text: string;
  /** Beside the mark. */
  readonly byline: string;
  /** Root-relative addresses of WebP files under `/media/`, in the order of hanging. */
  readonly pictures: readonly string[];
}

/** What the card of a page shows. */
export function cardOf(page: CardPage): PageCard {
  switch (page.kind) {
    case 'profile': {
      const { id, displayName, username, skills, bio } = page.creator;
      const covers = page.items.map(({ cover }) => cover).filter((cover) => cover !== null);
      const text = skills.length > 0 ? skills.slice(0, 5).join(' · ') : shortened(bio);
      return { path: page.path, markId: id, heading: displayName, text, byline: `@${username}`, pictures: filesOf(covers) };
    }
    case 'item': {
      const { id, displayName } = page.creator;
      const { title, category, images } = page.item;
      return { path: page.path, markId: id, heading: title, text: categoryLabels[category], byline: displayName, pictures: filesOf(images.slice(0, 1)) };
    }
    case 'personality': {
      const { id, name, description } = page.personality;
      return { path: page.path, markId: id, heading: name, text: shortened(description), byline: 'AI personality', pictures: [] };
    }
  }
}

/** Root-relative address of the card of a page. Its `v` changes exactly when the card does, so that link previews elsewhere are renewed. */
export function cardPath(page: CardPage): string {
  return `/og${page.path}.png?v=${cardVersion(cardOf(page))}`;
}

/** What the card of a page shows, in words. */
export function cardAlt(page: CardPage): string {
  const { heading, text, byline } = cardOf(page);
  return [heading, text, byline].filter((part) => part !== '').join('. ');
}

/** Names what a card shows. Not for secrets: anybody can find two cards of one version, and would gain nothing. */
export function cardVersion(card: PageCard): string {
  const text = JSON.stringify([DESIGN, card.markId, card.heading, card.text, card.byline, card.pictures]);
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2_654_435_761);
    two = Math.imul(two ^ unit, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}

// The smallest file that is sharp enough: a card is drawn from it once and nobody sees more.
function filesOf(pictures: readonly Picture[]): string[] {
  return pictures.slice(0, PICTURES).flatMap(({ webp }) => (webp.find(({ width }) => width >= WIDEST) ?? webp.at(-1))?.url ?? []);
}

function shortened(text: string): string {
  return [...text.slice(0, WORDS * 2).replace(/\s+/gu, ' ').trim()].slice(0, WORDS).join('');
}
