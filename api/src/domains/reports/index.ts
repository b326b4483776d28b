import './reports.events.js';

export { ReportsModule, ReporterForgettingModule } from './reports.module.js';
