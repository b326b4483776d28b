import type { DemoCreator, DemoItem } from './content/demo-content.js';

/** An item and its place in the life of its creator. */
export interface PlacedItem {
  readonly creator: DemoCreator;
  readonly item: DemoItem;
  /** Among the creator's items, oldest first. */
  readonly age: number;
}

/** What the ids of an item and of its pictures follow from. */
export function nameOf({ account }: DemoCreator, { slug }: DemoItem): string {
  return `item/${account.username}/${slug}`;
}

/** A creator's items, oldest first. */
export function inOrder(creator: DemoCreator): readonly PlacedItem[] {
  return [...creator.items].sort((a, b) => b.daysAgo - a.daysAgo).map((item, age) => ({ creator, item, age }));
}

/** Everybody's newest item, then everybody's second, and so on: while pictures arrive, all of the grid fills at once. */
export function inTurns(creators: readonly DemoCreator[]): readonly PlacedItem[] {
  const placed = creators.flatMap((creator) => inOrder(creator).map((one) => ({ one, turn: creator.items.length - one.age })));
  return placed.sort((a, b) => a.turn - b.turn).map(({ one }) => one);
}
