import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import { Permit } from '../../../platform/policy/policy.js';
import { SESSION_COOKIE, SIGN_IN_COOKIE, SessionCookies } from '../../../platform/sessions/session-cookies.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import { identityPolicy } from '../identity.policy.js';
import { failureAddress } from '../model/sign-in-failure.js';
import { BeginSignIn } from '../use-cases/begin-sign-in.js';
import { CompleteSignIn } from '../use-cases/complete-sign-in.js';

/** Sign-in with Discord, and sign-out. */
@ApiTags('auth')
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly begin: BeginSignIn,
    private readonly complete: CompleteSignIn,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('discord')
  @Permit(identityPolicy.beginSignIn)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @ApiOperation({ summary: 'Go to Discord to sign in' })
  @ApiQuery({ name: 'returnTo', required: false, description: 'Path of ours to come back to.' })
  async start(@Query('returnTo') returnTo: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const departure = await this.begin.run(typeof returnTo === 'string' ? returnTo : undefined, request.cookies[SIGN_IN_COOKIE] ?? null);
    this.cookies.beginSignIn(reply, departure.browser);
    await reply.header('cache-control', 'no-store').redirect(departure.address, 302);
  }

  @Get('discord/callback')
  @Permit(identityPolicy.completeSignIn)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @ApiOperation({ summary: 'Where Discord sends people back' })
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const outcome = await this.complete.run({
      parameters: new URL(request.url, 'http://callback.invalid').searchParams,
      browser: request.cookies[SIGN_IN_COOKIE] ?? null,
      oldSession: request.cookies[SESSION_COOKIE] ?? null,
    });
    void reply.header('cache-control', 'no-store');
    if (outcome.kind === 'failed') return void (await reply.redirect(failureAddress(outcome.failure, outcome.returnTo), 302));
    this.cookies.endSignIn(reply);
    this.cookies.open(reply, outcome.token);
    await reply.redirect(outcome.returnTo, 302);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Permit(identityPolicy.signOut)
  @ApiOperation({ summary: 'End this session' })
  @ApiNoContentResponse()
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) await this.sessions.end(token);
    this.cookies.clear(reply);
  }
}
