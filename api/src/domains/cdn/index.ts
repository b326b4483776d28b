export { CdnPurgeModule } from './cdn.module.js';
