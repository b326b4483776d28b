import { Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import { DashboardConfig } from './dashboard.config.js';
import { DashboardController } from './dashboard.controller.js';

/** The dashboard's files under `/app/`. */
@Module({ imports: [ConfigModule.for(DashboardConfig)], controllers: [DashboardController] })
export class DashboardModule {}
