import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { domains } from './domains.js';
import { CardServingModule } from './domains/cards/index.js';
import { PageServingModule } from './domains/publishing/index.js';
import { NeededKeysModule } from './platform/crypto/needed-keys.js';
import { DashboardModule } from './platform/dashboard/dashboard.module.js';
import { GraphqlModule } from './platform/graphql/graphql.module.js';
import { ProblemsAsValues } from './platform/graphql/problems-as-values.js';
import { FailureFilter } from './platform/http/failure.filter.js';
import { inputPipe } from './platform/http/input-pipe.js';
import { FloodGuard } from './platform/limits/flood.guard.js';
import { PlatformModule } from './platform/platform.module.js';
import { PolicyGuard } from './platform/policy/policy.guard.js';

/** The HTTP application: GraphQL, REST, pages, dashboard. */
@Module({
  imports: [PlatformModule, NeededKeysModule, GraphqlModule, ...domains, DashboardModule, CardServingModule, PageServingModule],
  providers: [
    // In this order: a flood is turned away before anything looks at policies.
    { provide: APP_GUARD, useClass: FloodGuard },
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_PIPE, useFactory: inputPipe },
    { provide: APP_FILTER, useClass: FailureFilter },
    { provide: APP_INTERCEPTOR, useClass: ProblemsAsValues },
  ],
})
export class AppModule {}
