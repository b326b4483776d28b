export { IdentityModule } from './identity.module.js';
export { identityCommands } from './identity.commands.js';
export { RefreshGrant } from './use-cases/refresh-grant.js';
import './identity.events.js';
