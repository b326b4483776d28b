import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { valueOrThrow } from '../../../platform/http/problem-exception.js';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { mediaPolicy } from '../media.policy.js';
import { ReadUpload } from '../use-cases/read-upload.js';
import { ReceiveUpload } from '../use-cases/receive-upload.js';
import { UploadDesk } from '../use-cases/upload-desk.js';
import { hangUp, openFilePart } from './file-part.js';
import { TakenUploadAnswer, UploadAnswer } from './upload-answers.js';

/** Uploads of images, and how far they are. */
@Controller('api/uploads')
export class UploadsController {
  constructor(
    private readonly desk: UploadDesk,
    private readonly receive: ReceiveUpload,
    private readonly uploads: ReadUpload,
  ) {}

  /** Takes one file, streamed; the worker looks at it afterwards. */
  @Post()
  @HttpCode(201)
  @Permit(mediaPolicy.upload)
  @FloodLimit({ limit: 60, windowSeconds: 60 })
  @ApiOperation({ summary: 'Upload an image of up to 5 MB' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: TakenUploadAnswer })
  async upload(@CurrentMember() member: Member, @Req() request: FastifyRequest): Promise<TakenUploadAnswer> {
    try {
      return await this.desk.admit(member.userId, async () => {
        const part = await openFilePart(request);
        try {
          return valueOrThrow(await this.receive.run(member, part.stream));
        } finally {
          part.close();
        }
      });
    } catch (error) {
      hangUp(request);
      throw error;
    }
  }

  /** How far one's own upload is: status, per cent, and the picture once it is ready. */
  @Get(':id')
  @Permit(mediaPolicy.readUpload)
  @ApiOperation({ summary: 'How far an upload of one’s own is' })
  @ApiOkResponse({ type: UploadAnswer })
  async progress(@CurrentMember() member: Member, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<UploadAnswer> {
    void reply.header('cache-control', 'no-store');
    return valueOrThrow(await this.uploads.run(member, id));
  }
}
