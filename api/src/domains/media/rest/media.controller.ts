import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { namesTag } from '../../../platform/http/entity-tag.js';
import { ProblemException } from '../../../platform/http/problem-exception.js';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import { Permit } from '../../../platform/policy/policy.js';
import { NotFoundProblem } from '../../../platform/problems/problem.js';
import { mediaPolicy } from '../media.policy.js';
import { ReadMedia, type ReadableMedia } from '../use-cases/read-media.js';

/** What caches may do. Public files for an hour; a preview stays in the browser of its holder, and not for long. */
const caching = {
  public: { 'cache-control': 'public, max-age=3600', 'cross-origin-resource-policy': 'cross-origin' },
  preview: { 'cache-control': 'private, max-age=600', 'cross-origin-resource-policy': 'same-origin' },
} as const;

/** Serves the variants of images. */
@Controller('media')
export class MediaController {
  constructor(private readonly media: ReadMedia) {}

  @Get(':name')
  @Permit(mediaPolicy.readMedia)
  // A gallery asks for dozens at once, and many people may share an address.
  @FloodLimit({ limit: 3_000, windowSeconds: 60 })
  @ApiOperation({ summary: 'One variant of an image' })
  @ApiProduces('image/avif', 'image/webp')
  @ApiQuery({ name: 'p', required: false, description: 'Signature of a preview, as the API put it into the address.' })
  async read(@Param('name') name: string, @Query('p') signature: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const media = await this.media.run(name, typeof signature === 'string' ? signature : undefined);
    if (media === null) throw new ProblemException(new NotFoundProblem('There is no image at this address.'));
    void reply.headers({ ...caching[media.audience], etag: media.etag, 'x-content-type-options': 'nosniff' });
    if (namesTag(request.headers['if-none-match'], media.etag)) {
      await reply.status(304).send();
      return;
    }
    await sendFile(media, request, reply);
  }
}

async function sendFile(media: ReadableMedia, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  void reply.type(media.contentType).header('content-length', media.bytes);
  // For HEAD an empty stream: with nothing at all Fastify would say that the length is 0.
  const stream = request.method === 'HEAD' ? Readable.from([]) : await media.open();
  if (stream === null) {
    void reply.removeHeader('content-length').removeHeader('etag');
    throw new ProblemException(new NotFoundProblem('There is no image at this address.'));
  }
  await reply.send(stream);
}
