import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Upload } from '../../../../data/uploads/uploads.js';
import { Button } from '../../../../ui/button/button.js';
import type { ItemDraft } from '../item-draft.js';
import { type Rival, rivalDraft } from '../item-editing.js';
import { draftDifferences } from './draft-differences.js';
import { PictureRow } from './picture-row.js';

const words = {
  item: {
    heading: 'It was changed in another window',
    text: 'Your save was held back, so that nothing is lost.',
    mine: 'What you typed',
    theirs: 'What was saved',
    keep: 'Keep mine and save',
    take: 'Take the saved one',
  },
  draft: {
    heading: 'This draft was changed in another window',
    text: 'Nothing more is sent until you choose, so that nothing is lost.',
    mine: 'In this window',
    theirs: 'In the other window',
    keep: 'Go on with mine',
    take: 'Go on with the other one',
  },
};

/** Another window was quicker: both sides beside each other, and the choice. Nothing is lost by either. */
@Component({
  selector: 'gh-conflict-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, PictureRow],
  templateUrl: './conflict-panel.html',
  styleUrl: './conflict-panel.css',
})
export class ConflictPanel {
  /** What keeping mine comes to. */
  readonly mine = input.required<ItemDraft>();
  readonly rival = input.required<Rival>();
  /** The pictures of both sides, by key. */
  readonly uploads = input.required<ReadonlyMap<string, Upload>>();
  readonly keep = output();
  readonly take = output();
  protected readonly words = computed(() => words[this.rival().kind]);
  protected readonly differences = computed(() => draftDifferences(this.mine(), rivalDraft(this.rival())));
}
