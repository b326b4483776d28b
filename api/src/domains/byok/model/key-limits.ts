import { limits } from '@guildhall/contracts';
import type { Quota } from '../../../platform/limits/quota.js';

/** Tests of keys, those on saving included. */
export const testQuota: Quota = {
  name: 'byok.tests',
  limit: limits.apiKey.testsPerHour,
  windowSeconds: 3_600,
  promise: `test keys ${limits.apiKey.testsPerHour} times an hour`,
};
