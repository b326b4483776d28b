export { IdentityModule } from './identity.module.js';
export { identityCommands } from './identity.commands.js';
export { RefreshGrant } from './use-cases/refresh-grant.js';
export { RestrictPerson, type RestrictionOrder } from './use-cases/restrict-person.js';
export { LiftRestriction } from './use-cases/lift-restriction.js';
export type { MeasureResult, PersonStanding } from './use-cases/take-measure.js';
export type { Restriction } from './model/restriction.js';
import './identity.events.js';
