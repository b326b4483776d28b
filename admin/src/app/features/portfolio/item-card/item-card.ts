import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { categoryLabels, type Visibility } from '@guildhall/contracts';
import type { ItemSummaryFragment } from '@guildhall/contracts/graphql';
import { NOW } from '../../../data/clock.js';
import { Badge } from '../../../ui/badge/badge.js';
import { Button } from '../../../ui/button/button.js';
import { Icon } from '../../../ui/icon/icon.js';
import { Picture } from '../../../ui/picture/picture.js';
import { itemState } from '../item-state.js';

/** One item in the grid: its picture, how it stands, and what can be done with it. */
@Component({
  selector: 'gh-item-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, Picture, RouterLink],
  templateUrl: './item-card.html',
  styleUrl: './item-card.css',
})
export class ItemCard {
  private readonly now = inject(NOW);
  readonly item = input.required<ItemSummaryFragment>();
  /** Loads the picture at once instead of when it comes near the screen. */
  readonly eager = input(false);
  readonly delete = output();
  readonly show = output<Visibility>();
  readonly feature = output<boolean>();

  protected readonly state = computed(() => itemState(this.item(), new Date(this.now())));
  protected readonly category = computed(() => categoryLabels[this.item().category]);
  protected readonly cover = computed(() => this.item().images.find(({ image }) => image.picture !== null)?.image.picture ?? null);
  protected readonly more = computed(() => Math.max(0, this.item().images.length - 1));
  protected readonly preparing = computed(() => this.item().images.some(({ image }) => image.status === 'UPLOADED' || image.status === 'PROCESSING'));
  /** Where a moderator has taken it down, nothing is offered that would be refused. */
  protected readonly placeable = computed(() => this.item().status !== 'REMOVED');
  /** What the switch stands for; its position says whether it is so. */
  protected readonly audience = computed(() => (this.item().status === 'APPROVED' ? 'Shown to everybody' : 'Shown to everybody once approved'));
  protected readonly hidden = computed(() => this.item().visibility === 'PRIVATE');
}
