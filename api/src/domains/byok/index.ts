import './byok.events.js';

export { ByokModule } from './byok.module.js';
