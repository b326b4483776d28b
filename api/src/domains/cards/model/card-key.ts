import { createHash } from 'node:crypto';
import { cardVersion, type PageCard } from '@guildhall/contracts';

/** Path of the page whose card an address names: `/og/portfolio/ada.png` → `/portfolio/ada`. `null` for what is no card's address. */
export function pageOfCard(address: string): string | null {
  return /^\/og(\/[a-z0-9/-]+)\.png$/.exec(address)?.[1] ?? null;
}

/** Address of a page's card, without the version. */
export function addressOfCard(path: string): string {
  return `/og${path}.png`;
}

/** What all cards of one page begin with in storage. No name has a dot, so no page's prefix is the beginning of another's. */
export function cardPrefix(path: string): string {
  return `cards${path}.`;
}

/** Names what a card shows: the same content has the same key, and a changed one never finds the old file. */
export function cardHash(card: PageCard): string {
  return createHash('sha256').update(`${cardVersion(card)} ${JSON.stringify(card)}`).digest('hex').slice(0, 32);
}

/** Where a card lies in storage. */
export function cardKey(path: string, hash: string): string {
  return `${cardPrefix(path)}${hash}.png`;
}
