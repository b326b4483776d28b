import { inject, Injectable } from '@angular/core';
import { ApiUsageDocument } from '@guildhall/contracts/graphql';
import { GraphqlClient } from '../../../data/graphql-client.js';
import type { UsagePort } from './usage-report.js';

/** The report's request over GraphQL. */
@Injectable({ providedIn: 'root' })
export class UsageApi implements UsagePort {
  private readonly graphql = inject(GraphqlClient);

  async usage(period: string | null) {
    const { apiUsageStats } = await this.graphql.run(ApiUsageDocument, { period });
    return apiUsageStats;
  }
}

/** Where the calls of a period are as a file, one line a call. */
export const usageFile = (period: string): string => `/api/byok/usage.csv?period=${encodeURIComponent(period)}`;
