import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { namesTag } from './entity-tag.js';

/**
 * Answers JSON that is asked for again and again: 304 to who has it already. Asked again each time, because what is taken down must
 * not live on in a cache.
 */
export async function sendTagged(body: object, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  void reply.headers({ 'cache-control': 'no-cache', etag });
  if (namesTag(request.headers['if-none-match'], etag)) await reply.status(304).send();
  else await reply.type('application/json; charset=utf-8').send(text);
}
