import { computed, signal } from '@angular/core';
import type { ModerationDecision } from '@guildhall/contracts';
import type { ModerateInput, ModerationCasePartsFragment } from '@guildhall/contracts/graphql';
import { toApiFailure } from '../../data/api-failure.js';
import { PagedList, type PageLoader } from '../../data/paged-list.js';
import type { ModerateOutcome } from './moderate-outcome.js';
import { reasonProblem } from './reason-problem.js';

/** What the desk needs from the API. */
export interface ModerationPort {
  readonly page: PageLoader<ModerationCasePartsFragment>;
  /** Throws an `ApiFailure` when the request fails. */
  decide(input: ModerateInput): Promise<ModerateOutcome>;
}

/** A case that was worked on and how it ended, for the message. */
export interface Closed {
  readonly title: string;
  readonly outcome: ModerateOutcome;
}

/** Cases left below this load the next page. */
const low = 5;

/** The moderator's desk: the waiting cases, the open one, its reason, and the decision. */
export class ModerationDesk {
  private readonly wanted = signal<string | null>(null);
  private readonly reasons = signal<ReadonlyMap<string, string>>(new Map());
  private readonly problemSource = signal<string | null>(null);
  private readonly decidingSource = signal<ModerationDecision | null>(null);

  readonly list: PagedList<ModerationCasePartsFragment>;
  /** The open case: the chosen one, else the oldest. */
  readonly current = computed(() => this.list.items().find(({ id }) => id === this.wanted()) ?? this.list.items()[0] ?? null);
  readonly reason = computed(() => this.reasons().get(this.current()?.id ?? '') ?? '');
  /** What to mend before the decision can be taken. */
  readonly problem = this.problemSource.asReadonly();
  /** The decision that is being sent. */
  readonly deciding = this.decidingSource.asReadonly();

  constructor(private readonly port: ModerationPort) {
    this.list = new PagedList(port.page);
  }

  choose(id: string | null): void {
    if (id === this.wanted()) return;
    this.wanted.set(id);
    this.problemSource.set(null);
  }

  /** Id of the case so many places after the open one; null at the ends. */
  beside(by: 1 | -1): string | null {
    const items = this.list.items();
    const index = items.findIndex(({ id }) => id === this.current()?.id);
    return items[index + by]?.id ?? null;
  }

  write(reason: string): void {
    const id = this.current()?.id;
    if (id === undefined) return;
    this.reasons.update((reasons) => new Map(reasons).set(id, reason));
    this.problemSource.set(null);
  }

  approve(): Promise<Closed | null> {
    return this.decide('APPROVE', null);
  }

  /** Rejects with the written reason; null, with `problem` set, when that is missing. */
  async reject(): Promise<Closed | null> {
    this.problemSource.set(reasonProblem(this.reason()));
    return this.problemSource() === null ? this.decide('REJECT', this.reason().trim()) : null;
  }

  private async decide(decision: ModerationDecision, reason: string | null): Promise<Closed | null> {
    const open = this.current();
    if (!open || this.decidingSource() !== null) return null;
    this.decidingSource.set(decision);
    this.problemSource.set(null);
    try {
      const outcome = await this.port.decide({ caseId: open.id, version: open.version, decision, reason });
      if (outcome.kind === 'refused') this.problemSource.set(outcome.message);
      else this.close(open);
      // It may wait again in another version, when the creator changed it: only the server knows.
      if (outcome.kind === 'gone') void this.list.load();
      return outcome.kind === 'refused' ? null : { title: open.content.title, outcome };
    } catch (thrown) {
      this.problemSource.set(toApiFailure(thrown).message);
      return null;
    } finally {
      this.decidingSource.set(null);
    }
  }

  /** Takes the case off the desk and opens the one that moves into its place. */
  private close(done: ModerationCasePartsFragment): void {
    this.wanted.set(this.beside(1) ?? this.beside(-1));
    this.list.remove(done.id);
    this.reasons.update((reasons) => new Map([...reasons].filter(([id]) => id !== done.id)));
    if (this.list.items().length < low) void this.list.more();
  }
}
