import { Module } from '@nestjs/common';
import { ReportsResolver } from './graphql/reports.resolver.js';
import { ReportsSchedule } from './jobs/reports-schedule.js';
import { ReportController } from './rest/report.controller.js';
import { ReportedThings } from './store/reported-things.js';
import { ReportsTable } from './store/reports-table.js';
import { ForgetReporters } from './use-cases/forget-reporters.js';
import { ReportContent } from './use-cases/report-content.js';
import { ShowReport } from './use-cases/show-report.js';

/** Reports: what anybody finds wrong with what everybody can see. */
@Module({
  controllers: [ReportController],
  providers: [ReportContent, ReportedThings, ReportsResolver, ReportsTable, ShowReport],
})
export class ReportsModule {}

/** What the worker does with reports: forgetting what could lead back to reporters. */
@Module({ providers: [ForgetReporters, ReportsSchedule, ReportsTable] })
export class ReporterForgettingModule {}
