import { Module } from '@nestjs/common';
import { RankingSchedule } from './jobs/ranking-schedule.js';
import { ScoreReviewed } from './jobs/score-reviewed.handler.js';
import { VisitsController } from './rest/visits.controller.js';
import { ScoresTable } from './store/scores-table.js';
import { VisitsTable } from './store/visits-table.js';
import { CountVisit } from './use-cases/count-visit.js';
import { ForgetVisits } from './use-cases/forget-visits.js';
import { RankCreators } from './use-cases/rank-creators.js';

/** Who is looked at. */
@Module({ controllers: [VisitsController], providers: [VisitsTable, CountVisit] })
export class VisitsModule {}

/** What that, and reviews, make of the order of lists. */
@Module({ providers: [ScoresTable, RankCreators], exports: [RankCreators] })
export class RankingModule {}

/** When lists are ordered anew, in the worker. */
@Module({ imports: [RankingModule], providers: [VisitsTable, ForgetVisits, ScoreReviewed, RankingSchedule] })
export class RankingJobsModule {}
