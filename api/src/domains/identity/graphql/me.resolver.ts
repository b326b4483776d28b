import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { Database } from '../../../platform/database/database.js';
import type { Actor, Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentActor, CurrentMember } from '../../../platform/policy/request-actor.js';
import { SESSION_COOKIE, SessionCookies } from '../../../platform/sessions/session-cookies.js';
import { identityPolicy } from '../identity.policy.js';
import { UsersTable } from '../store/users-table.js';
import { SignOutEverywhere } from '../use-cases/sign-out-everywhere.js';
import { Me, SignedOut } from './me.types.js';

/** The signed-in person. */
@Resolver()
export class MeResolver {
  constructor(
    private readonly database: Database,
    private readonly users: UsersTable,
    private readonly signOut: SignOutEverywhere,
    private readonly cookies: SessionCookies,
  ) {}

  @Query(() => Me, { nullable: true, description: 'Who asks; null for a visitor.' })
  @Permit(identityPolicy.readMe)
  async me(@CurrentActor() actor: Actor, @Context() { reply }: { reply: FastifyReply }): Promise<Me | null> {
    const row = actor.kind === 'visitor' ? null : await this.users.me(this.database, actor.userId);
    if (row === null) return null;
    // Use prolongs a session in Redis; without this the browser would forget it 30 days after the sign-in. Here, because every
    // visit asks who is there and no cache ever keeps the answer, as it might keep a page or a picture together with its cookies.
    const token = reply.request.cookies[SESSION_COOKIE];
    if (token !== undefined) this.cookies.open(reply, token);
    return new Me(row);
  }

  @Mutation(() => SignedOut, { description: 'Ends every session of the person who asks, and their tokens at Discord.' })
  @Permit(identityPolicy.signOutEverywhere)
  async signOutEverywhere(@CurrentMember() member: Member, @Context() context: { reply: FastifyReply }): Promise<SignedOut> {
    const sessions = await this.signOut.run(member);
    this.cookies.clear(context.reply);
    return new SignedOut(sessions);
  }
}
