import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Button } from '../../../../ui/button/button.js';
import type { Upload } from '../../../../data/uploads/uploads.js';
import { Picture } from '../../../../ui/picture/picture.js';
import type { DraftImage, ItemDraft } from '../item-draft.js';
import type { OtherSide } from '../item-editing.js';
import { draftDifferences } from './draft-differences.js';

/** Somebody else saved the item meanwhile: both sides beside each other, and the choice. Nothing is lost by either. */
@Component({
  selector: 'gh-conflict-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Picture],
  templateUrl: './conflict-panel.html',
  styleUrl: './conflict-panel.css',
})
export class ConflictPanel {
  readonly mine = input.required<ItemDraft>();
  readonly other = input.required<OtherSide>();
  /** Pictures of both sides by the id of their image. */
  readonly uploads = input.required<ReadonlyMap<string, Upload>>();
  readonly keep = output();
  readonly take = output();
  protected readonly differences = computed(() => draftDifferences(this.mine(), this.other().theirs));

  protected pictureOf(image: DraftImage) {
    return this.uploads().get(image.key)?.picture ?? this.uploads().get(image.imageId)?.picture ?? null;
  }
}
