import type { DemoCreator, DemoPicture } from './content/demo-content.js';
import { demoId } from './demo-id.js';
import { inTurns, nameOf, type PlacedItem } from './works.js';

/** A picture that is to be drawn, and the id it will have. */
export interface PlannedPicture {
  readonly imageId: string;
  /** What its randomness follows from. */
  readonly seed: string;
  readonly picture: DemoPicture;
}

/** The pictures of one item: all of them appear together. */
export interface ItemPictures {
  readonly kind: 'item';
  readonly itemId: string;
  readonly pictures: readonly PlannedPicture[];
}

/** The one picture in one place of a profile. */
export interface ProfilePicture {
  readonly kind: 'avatar' | 'banner';
  /** Whose profile: their id at Discord, as somebody of the demo may have signed in before it was added. */
  readonly discordId: string;
  readonly pictures: readonly [PlannedPicture];
}

/** What is drawn and added in one go. */
export type PictureWork = ItemPictures | ProfilePicture;

/** Everything to be drawn for these creators; first what the first pages of the marketplace and of profiles show. */
export function pictureWork(creators: readonly DemoCreator[]): readonly PictureWork[] {
  const seen = new Set<DemoCreator>();
  const newestFirst = [...creators].sort((a, b) => a.daysAgo - b.daysAgo);
  return inTurns(newestFirst).flatMap((placed): readonly PictureWork[] => {
    const { creator } = placed;
    const first = !seen.has(creator);
    seen.add(creator);
    return first ? [...ofProfile(creator), ofItem(placed)] : [ofItem(placed)];
  });
}

function ofItem({ creator, item }: PlacedItem): ItemPictures {
  const name = nameOf(creator, item);
  return { kind: 'item', itemId: demoId(name), pictures: item.pictures.map((picture, index) => planned(picture, `${name}/${index}`)) };
}

function ofProfile({ account, avatar, banner }: DemoCreator): readonly ProfilePicture[] {
  const { discordId, username } = account;
  const place = (kind: 'avatar' | 'banner', picture: DemoPicture | undefined): readonly ProfilePicture[] =>
    picture === undefined ? [] : [{ kind, discordId, pictures: [planned(picture, `${kind}/${username}`)] }];
  return [...place('avatar', avatar), ...place('banner', banner)];
}

function planned(picture: DemoPicture, seed: string): PlannedPicture {
  return { imageId: demoId(`image/${seed}`), seed, picture };
}
