import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MyScoresDocument } from '@guildhall/contracts/graphql';
import { toApiFailure } from '../../../data/api-failure.js';
import { GraphqlClient } from '../../../data/graphql-client.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { sumOf } from './ranking-words.js';

/** What orders a creator on the marketplace, part by part. */
@Component({
  selector: 'gh-ranking',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FailureNotice, Skeleton],
  templateUrl: './ranking.html',
  styleUrl: './ranking.css',
})
export class Ranking {
  protected readonly scores = inject(GraphqlClient).resource(MyScoresDocument, () => ({}));
  protected readonly failure = computed(() => {
    const error = this.scores.error();
    return error === undefined ? null : toApiFailure(error);
  });
  protected readonly shown = computed(() => {
    const scores = this.scores.hasValue() ? this.scores.value().myScores : null;
    if (scores === null) return null;
    return [
      {
        heading: 'Most popular',
        why: 'Points of the last 30 days: 1 for each visitor a day, 8 for each completed inquiry, 3 for each review. A day weighs half as much every 10 days.',
        sum: sumOf(scores.popularity),
        none: 'Nothing yet: nobody has visited in the last 30 days.',
      },
      {
        heading: 'Highest rated',
        why: 'Stars: the mean of your reviews, as if you had five more of the mean of all creators.',
        sum: sumOf(scores.rating),
        none: 'Nothing yet: it begins with your first review.',
      },
    ];
  });
}
