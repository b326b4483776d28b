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

/** What that makes of the order of lists, in the worker. */
@Module({ providers: [VisitsTable, ScoresTable, ForgetVisits, RankCreators, ScoreReviewed, RankingSchedule] })
export class RankingModule {}
