import { inject, Injectable } from '@angular/core';
import { PlatformStatsDocument, RefreshPlatformStatsDocument } from '@guildhall/contracts/graphql';
import { GraphqlClient } from '../../data/graphql-client.js';
import type { PlatformsPort } from './platform-figures.js';

/** The figures' requests over GraphQL. */
@Injectable({ providedIn: 'root' })
export class PlatformsApi implements PlatformsPort {
  private readonly graphql = inject(GraphqlClient);

  async figures() {
    const { platformStats } = await this.graphql.run(PlatformStatsDocument, {});
    return platformStats;
  }

  async refresh(idempotencyKey: string) {
    const { refreshPlatformStats } = await this.graphql.run(RefreshPlatformStatsDocument, { idempotencyKey });
    return refreshPlatformStats;
  }

  newKey(): string {
    return crypto.randomUUID();
  }

  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}
