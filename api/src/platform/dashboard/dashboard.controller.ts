import { resolve } from 'node:path';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Randomness } from '../clock/randomness.js';
import { AssetFolder, type Asset } from '../http/asset-folder.js';
import { namesTag } from '../http/entity-tag.js';
import { ProblemException } from '../http/problem-exception.js';
import { HttpConfig } from '../http/http.config.js';
import { contentSecurityPolicy } from '../http/security-headers.js';
import { FloodLimit } from '../limits/flood.guard.js';
import { definePolicies } from '../policy/policy.js';
import { Permit } from '../policy/policy.js';
import { NotFoundProblem } from '../problems/problem.js';
import { DashboardConfig } from './dashboard.config.js';

const dashboardPolicy = definePolicies('dashboard', { open: { who: 'ANYONE', rows: 'none: the shell holds no data' } });

/** Stands in the built index.html where the nonce of each response goes. */
const NONCE_MARK = '__CSP_NONCE__';

/** Serves the dashboard: its files, and its index for every other address below `/app/`. */
@ApiExcludeController()
@Controller()
export class DashboardController {
  private readonly folder: AssetFolder;

  constructor(
    config: DashboardConfig,
    private readonly randomness: Randomness,
    private readonly http: HttpConfig,
  ) {
    this.folder = new AssetFolder(resolve(config.bundle), '/');
  }

  @Get('app')
  @Permit(dashboardPolicy.open)
  enter(@Res() reply: FastifyReply): void {
    void reply.status(302).header('location', '/app/').send();
  }

  // Opening it once fetches some forty small files, and an office shares an address: at the general limit its seventh member
  // within a minute would be told that the dashboard was updated.
  @Get('app/*')
  @FloodLimit({ limit: 3_000, windowSeconds: 60 })
  @Permit(dashboardPolicy.open)
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = new URL(request.url, 'http://page.invalid').pathname.slice('/app'.length);
    const file = path === '/index.html' ? null : await this.folder.read(path);
    if (file !== null) return sendFile(file, request, reply);
    const index = await this.folder.read('/index.html');
    if (index === null) throw new ProblemException(new NotFoundProblem('The dashboard has not been built: run `npm run build:admin`.'));
    const nonce = this.randomness.token(16);
    await reply
      .header('content-security-policy', contentSecurityPolicy({ mediaOrigin: this.http.mediaBaseUrl, nonce }))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(index.body.toString('utf8').replaceAll(NONCE_MARK, nonce));
  }
}

async function sendFile(file: Asset, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  // Only names that carry a content hash may be kept for ever.
  const hashed = /-[A-Z0-9]{8}\.\w+$/.test(request.url.split('?')[0] ?? '');
  void reply.header('cache-control', hashed ? file.cacheControl : 'public, max-age=3600').header('etag', file.etag);
  if (namesTag(request.headers['if-none-match'], file.etag)) await reply.status(304).send();
  else await reply.type(file.contentType).send(file.body);
}
