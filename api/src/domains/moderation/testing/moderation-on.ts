import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import type { TestDatabase } from '../../../../test/test-database.js';
import { RowStanding } from '../../identity/row-standing.js';
import { portfolioOn } from '../../portfolio/testing/portfolio-on.js';
import { ModerationLog } from '../store/moderation-log.js';
import { Moderate } from '../use-cases/moderate.js';
import { ReadQueue } from '../use-cases/read-queue.js';

/** The use cases of this domain, with those of the portfolios they are about, on a test database. */
export function moderationOn(db: TestDatabase) {
  const { database, clock } = db;
  const portfolio = portfolioOn(db);
  return {
    portfolio,
    moderate: new Moderate(database, new Authorizer(new RowStanding(clock)), portfolio.review, new ModerationLog(), clock, new SystemRandomness()),
    readQueue: new ReadQueue(portfolio.review),
  };
}
