import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { limits } from '@guildhall/contracts';
import { toApiFailure } from '../../../data/api-failure.js';
import { DraftStore } from '../../../data/draft-store.js';
import { Icon } from '../../../ui/icon/icon.js';
import { Notice } from '../../../ui/notice/notice.js';
import { Toasts } from '../../../ui/toast/toasts.js';
import { ReviewApi } from '../review-api.js';
import type { ReviewOutcome } from '../review-outcome.js';
import { answerProblem, reviewProblem, type ReviewState, sealWords } from '../review-words.js';
import { ReviewQuote } from './review-quote.js';
import { StarsField } from './stars-field.js';
import { TextForm } from './text-form.js';

interface Draft {
  readonly stars: number | null;
  readonly text: string;
}

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'stars' in value && 'text' in value && typeof value.text === 'string';
const isText = (value: unknown): value is string => typeof value === 'string';

/** The two reviews of a completed job: writing one's own, what is sealed, and the answer to the client's. */
@Component({
  selector: 'gh-inquiry-review',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Notice, ReviewQuote, StarsField, TextForm],
  templateUrl: './inquiry-review.html',
  styleUrl: './inquiry-review.css',
})
export class InquiryReview {
  private readonly api = inject(ReviewApi);
  private readonly toasts = inject(Toasts);
  private readonly drafts = inject(DraftStore);
  readonly inquiryId = input.required<string>();
  readonly clientName = input.required<string>();
  readonly review = input.required<ReviewState>();
  /** Something was sent, or turned out to be different: read the inquiry again. */
  readonly changed = output();

  /** What is being typed, kept in the tab until it is sent. */
  protected readonly draft = linkedSignal<Draft>(() => this.drafts.read(`review.${this.inquiryId()}`, isDraft) ?? { stars: null, text: '' });
  protected readonly answer = linkedSignal(() => this.drafts.read(`answer.${this.inquiryId()}`, isText) ?? '');
  protected readonly problem = linkedSignal<string, { field: 'stars' | 'text' | 'answer'; message: string } | null>({ source: this.inquiryId, computation: () => null });
  protected readonly sending = signal<'review' | 'answer' | null>(null);

  protected readonly limits = limits.review;
  protected readonly open = computed(() => this.review().openUntil !== null);
  protected readonly sealed = computed(() => sealWords(this.review()));

  protected problemOf(field: 'stars' | 'text' | 'answer'): string | null {
    const problem = this.problem();
    return problem?.field === field ? problem.message : null;
  }

  protected write(part: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
    this.problem.set(null);
    this.drafts.write(`review.${this.inquiryId()}`, this.draft());
  }

  protected writeAnswer(text: string): void {
    this.answer.set(text);
    this.problem.set(null);
    this.drafts.write(`answer.${this.inquiryId()}`, text);
  }

  protected async submit(): Promise<void> {
    const { stars, text } = this.draft();
    this.problem.set(reviewProblem(stars, text));
    if (this.problem() !== null || stars === null) return;
    const id = this.inquiryId();
    await this.send('review', () => this.api.submit(id, stars, text.trim()));
  }

  protected async sendAnswer(): Promise<void> {
    const message = answerProblem(this.answer());
    this.problem.set(message === null ? null : { field: 'answer', message });
    const review = this.review().other;
    if (message !== null || !review) return;
    await this.send('answer', () => this.api.answer(review.id, this.answer().trim()));
  }

  private async send(what: 'review' | 'answer', request: () => Promise<ReviewOutcome>): Promise<void> {
    if (this.sending() !== null) return;
    this.sending.set(what);
    try {
      this.conclude(what, await request());
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
    } finally {
      this.sending.set(null);
    }
  }

  private conclude(what: 'review' | 'answer', outcome: ReviewOutcome): void {
    if (outcome.kind === 'refused') {
      this.problem.set({ field: what === 'review' ? 'text' : 'answer', message: outcome.message });
      return;
    }
    if (outcome.kind === 'stale') this.toasts.warn(outcome.message);
    else {
      this.drafts.remove(`${what}.${this.inquiryId()}`);
      this.toasts.say(outcome.words);
    }
    this.changed.emit();
  }
}
