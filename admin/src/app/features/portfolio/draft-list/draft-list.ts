import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ItemDraftPartsFragment } from '@guildhall/contracts/graphql';
import { NOW } from '../../../data/clock.js';
import { agoWords } from '../../../data/time-words.js';
import { Button } from '../../../ui/button/button.js';
import { Icon } from '../../../ui/icon/icon.js';
import { Picture } from '../../../ui/picture/picture.js';

/** Items that were begun and not saved yet: go on, or throw away. */
@Component({
  selector: 'gh-draft-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, Picture, RouterLink],
  templateUrl: './draft-list.html',
  styleUrl: './draft-list.css',
})
export class DraftList {
  private readonly now = inject(NOW);
  readonly drafts = input.required<readonly ItemDraftPartsFragment[]>();
  readonly discard = output<ItemDraftPartsFragment>();
  protected readonly rows = computed(() =>
    this.drafts().map((draft) => ({
      draft,
      title: draft.title || 'Without a title',
      cover: draft.images.find(({ image }) => image.picture !== null)?.image.picture ?? null,
      age: agoWords(Date.parse(draft.savedAt), this.now()),
    })),
  );
}
