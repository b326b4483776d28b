import type { FastifyReply } from 'fastify';

/** Says in a header when it is worth trying again: whole seconds, at least one. @param moment a `Date`, or its ISO form. */
export function sayRetryAfter(reply: FastifyReply, moment: Date | string): void {
  const seconds = Math.ceil((new Date(moment).getTime() - Date.now()) / 1_000);
  void reply.header('retry-after', String(Math.max(1, seconds)));
}
