import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { InquiryReviewPartsFragment } from '@guildhall/contracts/graphql';
import { dateWords } from '../../../data/time-words.js';
import { Icon } from '../../../ui/icon/icon.js';
import { starsWords } from '../review-words.js';

/** A review as a quotation, with the answer below it. */
@Component({
  selector: 'gh-review-quote',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <figure>
      <figcaption>
        <span class="stars"
          ><gh-icon name="star" /> <span>{{ words() }}</span></span
        >
        <span
          ><bdi>{{ by() }}</bdi> · {{ when() }}</span
        >
      </figcaption>
      <blockquote dir="auto">{{ review().text || 'Without words.' }}</blockquote>
      @if (review().answer; as answer) {
        <div class="answer">
          <p class="small">Your answer</p>
          <p dir="auto">{{ answer }}</p>
        </div>
      }
    </figure>
  `,
  styles: `
    figure {
      display: grid;
      gap: var(--space-2);
      margin: 0;
    }
    figcaption {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-3);
      color: var(--ink-3);
      font-size: var(--size-0);
    }
    .stars {
      --icon-fill: currentcolor;
      display: inline-flex;
      align-items: center;
      gap: 4px;
      color: var(--star);
      font-weight: 600;
    }
    blockquote,
    .answer {
      max-width: var(--measure);
      margin: 0;
      padding-inline-start: var(--space-4);
      border-inline-start: 2px solid var(--line-strong);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .answer {
      margin-inline-start: var(--space-4);
      white-space: normal;
    }
    .answer p {
      margin: 0;
      white-space: pre-line;
    }
    .small {
      color: var(--ink-3);
      font-size: var(--size-0);
    }
  `,
})
export class ReviewQuote {
  readonly review = input.required<InquiryReviewPartsFragment>();
  readonly by = input.required<string>();
  protected readonly words = computed(() => starsWords(this.review().stars));
  protected readonly when = computed(() => {
    const { publishedAt, submittedAt } = this.review();
    return publishedAt ? dateWords(new Date(publishedAt)) : `sealed since ${dateWords(new Date(submittedAt))}`;
  });
}
