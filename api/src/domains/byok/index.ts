import './byok.events.js';

export { ByokModule } from './byok.module.js';
export { MemberKeys } from './member-keys.js';
