import { creators as everybody } from './content/all-creators.js';
import type { DemoCreator, DemoPicture } from './content/demo-content.js';
import { demoId } from './demo-id.js';
import { inTurns, nameOf } from './works.js';

/** A picture that is to be drawn, and the id it will have. */
export interface PlannedPicture {
  readonly imageId: string;
  /** What its randomness follows from. */
  readonly seed: string;
  readonly picture: DemoPicture;
}

/** What of one item or profile is to be drawn; all of it appears together. */
export type PictureWork =
  | { readonly kind: 'item'; readonly itemId: string; readonly pictures: readonly PlannedPicture[] };

/** Everything to be drawn, in the order in which it appears: what is seen first comes first. */
export function pictureWork(creators: readonly DemoCreator[] = everybody): readonly PictureWork[] {
  return inTurns(creators).map(({ creator, item }) => {
    const name = nameOf(creator, item);
    return { kind: 'item', itemId: demoId(name), pictures: item.pictures.map((picture, index) => planned(picture, `${name}/${index}`)) };
  });
}

function planned(picture: DemoPicture, seed: string): PlannedPicture {
  return { imageId: demoId(`image/${seed}`), seed, picture };
}
