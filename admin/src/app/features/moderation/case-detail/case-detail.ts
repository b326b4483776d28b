import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { categoryLabels, limits } from '@guildhall/contracts';
import type { ModerationDecision } from '@guildhall/contracts';
import type { ModerationCasePartsFragment } from '@guildhall/contracts/graphql';
import { Button } from '../../../ui/button/button.js';
import { Control } from '../../../ui/field/control.js';
import { Field } from '../../../ui/field/field.js';
import { Picture } from '../../../ui/picture/picture.js';
import { ComparedText } from '../compared-text/compared-text.js';

/** One case in full: who made it, what it shows and says, what changed, and the decision. */
@Component({
  selector: 'gh-case-detail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, ComparedText, Control, Field, Picture],
  templateUrl: './case-detail.html',
  styleUrl: './case-detail.css',
})
export class CaseDetail {
  readonly case = input.required<ModerationCasePartsFragment>();
  readonly reason = input.required<string>();
  readonly problem = input.required<string | null>();
  readonly deciding = input.required<ModerationDecision | null>();
  /** Whether letters act, and are shown on the buttons. */
  readonly letters = input(true);
  readonly approve = output();
  readonly reject = output();
  readonly write = output<string>();

  protected readonly reasonMax = limits.moderation.reason.max;
  protected readonly content = computed(() => this.case().content);
  protected readonly before = computed(() => this.case().previous);
  protected readonly category = computed(() => categoryLabels[this.content().category]);
  protected readonly categoryBefore = computed(() => {
    const before = this.before();
    return before && before.category !== this.content().category ? categoryLabels[before.category] : null;
  });

  protected readonly creator = computed(() => {
    const { username, approvedItems, trusted } = this.case().creator;
    const work = approvedItems === 0 ? 'nothing approved yet' : `${approvedItems} approved`;
    return { username, words: `${trusted ? 'trusted creator' : 'creator'}, ${work}` };
  });

  protected readonly images = computed(() => {
    const known = new Set(this.before()?.images.map(({ image }) => image.id));
    return this.content().images.map(({ image, alt }) => ({ ...image, alt, fresh: this.before() !== null && !known.has(image.id) }));
  });

  /** Pictures that the change takes out. */
  protected readonly removedImages = computed(() => {
    const kept = new Set(this.content().images.map(({ image }) => image.id));
    return (this.before()?.images ?? []).filter(({ image }) => !kept.has(image.id));
  });

  protected readonly tags = computed(() => {
    const before = this.before()?.tags;
    const now = this.content().tags;
    const gone = (before ?? []).filter((tag) => !now.includes(tag)).map((text) => ({ text, mark: 'gone' }));
    return [...now.map((text) => ({ text, mark: before && !before.includes(text) ? 'new' : 'same' })), ...gone];
  });

  /** The reason as a field's state, so that label, counter and problem are drawn like everywhere. */
  protected readonly reasonState = computed(() => {
    const [problem, reason] = [this.problem(), this.reason()];
    return { touched: () => true, value: () => reason, errors: () => (problem === null ? [] : [{ message: problem }]) };
  });

  protected keyInReason(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.reject.emit();
  }
}
