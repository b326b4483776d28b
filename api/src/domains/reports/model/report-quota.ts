import { limits } from '@guildhall/contracts';
import type { Quota } from '../../../platform/limits/quota.js';

/**
 * What one reporter may send. By the UTC day and not by the last 24 hours: a network has another name every day. Uses count as
 * of the beginning of their day, so that the next one is possible when it ends.
 */
export const reportQuota: Quota = {
  name: 'reports.received',
  limit: limits.report.perDay,
  windowSeconds: 86_400,
  promise: `report ${limits.report.perDay} things a day`,
};
