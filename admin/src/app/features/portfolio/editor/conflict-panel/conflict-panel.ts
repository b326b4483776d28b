import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { EditableItemFragment } from '@guildhall/contracts/graphql';
import { Button } from '../../../../ui/button/button.js';
import { draftOf, type ItemDraft } from '../item-draft.js';
import { draftDifferences } from './draft-differences.js';

/** Somebody else saved the item meanwhile: both sides beside each other, and the choice. Nothing is lost by either. */
@Component({
  selector: 'gh-conflict-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button],
  templateUrl: './conflict-panel.html',
  styleUrl: './conflict-panel.css',
})
export class ConflictPanel {
  readonly mine = input.required<ItemDraft>();
  readonly theirs = input.required<EditableItemFragment>();
  readonly keep = output();
  readonly take = output();
  protected readonly differences = computed(() => draftDifferences(this.mine(), draftOf(this.theirs())));
}
