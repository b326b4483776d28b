import { Injectable } from '@nestjs/common';
import { limits, type ReviewAuthor, type ReviewView } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/graphql/connection.js';
import { viewFrom, type OwnView } from '../model/own-view.js';
import { ShownReviews, type JobReviews } from '../store/shown-reviews.js';

/** Which page of a list is asked for. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Reads reviews: open ones for everybody, those of a job for one of its sides. */
@Injectable()
export class ReadReviews {
  constructor(
    private readonly database: Database,
    private readonly shown: ShownReviews,
    private readonly clock: Clock,
  ) {}

  /** Open reviews of a creator's work, newest first. @throws Refusal for a made-up cursor. */
  ofCreator(creatorId: string, { first, after }: PageRequest): Promise<Page<ReviewView>> {
    return this.shown.page(this.database, { creatorId, first: first ?? limits.page.default, after: after ?? null });
  }

  /**
   * The reviews of jobs as one side of them may know them, in one statement. Whoever asks has been found to be that side.
   * @returns one for each id, in their order; `null` for a job that is not there.
   */
  async ofJobs(side: ReviewAuthor, inquiryIds: readonly string[]): Promise<(OwnView | null)[]> {
    const jobs = new Map((await this.shown.ofJobs(this.database, inquiryIds)).map((job) => [job.inquiryId, job]));
    return inquiryIds.map((id) => this.from(side, jobs.get(id)));
  }

  private from(side: ReviewAuthor, job: JobReviews | undefined): OwnView | null {
    if (job === undefined) return null;
    const completedAt = job.status === 'COMPLETED' ? job.completedAt : null;
    return viewFrom(side, { completedAt, reviews: job.reviews }, this.clock.now());
  }
}
