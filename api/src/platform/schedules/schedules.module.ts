import { Global, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { OncePerTick } from './once-per-tick.js';

/** Schedules, in the worker only. */
@Global()
@Module({ imports: [ScheduleModule.forRoot()], providers: [OncePerTick], exports: [OncePerTick] })
export class SchedulesModule {}
