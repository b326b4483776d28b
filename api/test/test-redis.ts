import { Redis } from '../src/platform/redis/redis.js';
import { RedisConfig } from '../src/platform/redis/redis.config.js';
import { testVariable } from './test-environment.js';

/** A connection to the Redis of the tests. It is shared by all test files: use keys of your own, never empty it. */
export function openTestRedis(url = testVariable('TEST_REDIS_URL')): Redis {
  return new Redis(Object.assign(new RedisConfig(), { url }));
}

/** How many commands `work` sends through this connection: each is a round trip. */
export async function roundTrips(redis: Redis, work: () => Promise<unknown>): Promise<number> {
  const client = redis.commands;
  const send = client.sendCommand.bind(client);
  let count = 0;
  client.sendCommand = (...parameters) => {
    // The heartbeat is nobody's round trip.
    if (parameters[0].name !== 'ping') count += 1;
    return send(...parameters);
  };
  try {
    await work();
  } finally {
    client.sendCommand = send;
  }
  return count;
}
