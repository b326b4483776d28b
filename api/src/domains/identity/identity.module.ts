import { Global, Module } from '@nestjs/common';
import { ConfigModule } from '../../platform/config/config.module.js';
import { ActorResolver } from '../../platform/http/actor-resolver.js';
import { Authorizer, StandingSource } from '../../platform/policy/authorizer.js';
import { DiscordOAuth } from './discord/discord-oauth.js';
import { MeResolver } from './graphql/me.resolver.js';
import { GrantVault } from './grant-vault.js';
import { DiscordConfig } from './identity.config.js';
import { ApplyRole } from './jobs/apply-role.handler.js';
import { StandingSchedule } from './jobs/standing-schedule.js';
import { RevokeTokens } from './jobs/revoke-tokens.handler.js';
import { AuthController } from './rest/auth.controller.js';
import { RowStanding } from './row-standing.js';
import { SessionActor } from './session-actor.js';
import { GrantsTable } from './store/grants-table.js';
import { StandingTable } from './store/standing-table.js';
import { UsersTable } from './store/users-table.js';
import { BeginSignIn } from './use-cases/begin-sign-in.js';
import { CompleteSignIn } from './use-cases/complete-sign-in.js';
import { EndSuspensions } from './use-cases/end-suspensions.js';
import { GrantRole } from './use-cases/grant-role.js';
import { LiftRestriction } from './use-cases/lift-restriction.js';
import { RefreshGrant } from './use-cases/refresh-grant.js';
import { RestrictPerson } from './use-cases/restrict-person.js';
import { SignOutEverywhere } from './use-cases/sign-out-everywhere.js';
import { TakeMeasure } from './use-cases/take-measure.js';

/** Who people are: sign-in with Discord, sessions' actors, roles and standing. Global, as every domain asks the authorizer. */
@Global()
@Module({
  imports: [ConfigModule.for(DiscordConfig)],
  controllers: [AuthController],
  providers: [
    UsersTable,
    GrantsTable,
    GrantVault,
    DiscordOAuth,
    BeginSignIn,
    CompleteSignIn,
    SignOutEverywhere,
    GrantRole,
    RefreshGrant,
    ApplyRole,
    RevokeTokens,
    StandingTable,
    TakeMeasure,
    RestrictPerson,
    LiftRestriction,
    EndSuspensions,
    StandingSchedule,
    MeResolver,
    Authorizer,
    { provide: StandingSource, useClass: RowStanding },
    { provide: ActorResolver, useClass: SessionActor },
  ],
  exports: [Authorizer, ActorResolver, RefreshGrant, RestrictPerson, LiftRestriction],
})
export class IdentityModule {}
