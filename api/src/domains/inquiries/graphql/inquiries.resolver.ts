import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { inquiryStatuses, type InquiryStatus } from '@guildhall/contracts';
import { PageArgs, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { InquiryStatusEnum } from '../../../platform/graphql/enums.js';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import type { Actor, Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentActor, CurrentMember } from '../../../platform/policy/request-actor.js';
import { Problem } from '../../../platform/problems/problem.js';
import { inquiriesPolicy } from '../inquiries.policy.js';
import type { OwnInquiry } from '../model/inquiry.js';
import { BlockClient } from '../use-cases/block-client.js';
import { CompleteInquiry } from '../use-cases/complete-inquiry.js';
import { ReadInquiries } from '../use-cases/read-inquiries.js';
import { SendInquiry } from '../use-cases/send-inquiry.js';
import { SetInquiryState } from '../use-cases/set-inquiry-state.js';
import {
  BlockClientResult,
  BlockedClient,
  BlockedClientConnection,
  CompleteInquiryResult,
  Inquiry,
  InquiryConnection,
  SetInquiryStateResult,
  UnblockClientResult,
  UnblockedClient,
} from './inquiry.types.js';
import { draftOf, SendInquiryInput, SendInquiryResult, SentInquiry } from './send-inquiry.types.js';

/** Which page of the inbox is asked for. */
@ArgsType()
class InboxArgs extends PageArgs {
  @Field(() => [InquiryStatusEnum], { nullable: true, description: 'Only inquiries in these states.' })
  @IsOptional()
  @IsIn(inquiryStatuses, { each: true })
  status?: InquiryStatus[];
}

/** Inquiries in GraphQL: sending one, and what has reached a creator. */
@Resolver()
export class InquiriesResolver {
  constructor(
    private readonly readInquiries: ReadInquiries,
    private readonly send: SendInquiry,
    private readonly setState: SetInquiryState,
    private readonly complete: CompleteInquiry,
    private readonly blocks: BlockClient,
  ) {}

  @Permit(inquiriesPolicy.readOwn)
  @Query(() => InquiryConnection, { description: 'What has reached you, latest first. What waits for confirmation is not among it.' })
  async myInquiries(@CurrentMember() member: Member, @Args() { status, ...page }: InboxArgs): Promise<Connection<Inquiry>> {
    return toConnection(await this.readInquiries.page(member, page, status ?? null), (inquiry) => Inquiry.of(inquiry));
  }

  @Permit(inquiriesPolicy.readOwn)
  @Query(() => Inquiry, { nullable: true, description: 'Null when it is missing or not yours.' })
  async myInquiry(@CurrentMember() member: Member, @Args('id', { type: () => ID }) id: string): Promise<Inquiry | null> {
    const inquiry = await this.readInquiries.one(member, id);
    return inquiry === null ? null : Inquiry.of(inquiry);
  }

  @Permit(inquiriesPolicy.readBlocked)
  @Query(() => BlockedClientConnection, { description: 'Clients whose inquiries do not reach you, latest first.' })
  async myBlockedClients(@CurrentMember() member: Member, @Args() page: PageArgs): Promise<Connection<BlockedClient>> {
    return toConnection(await this.readInquiries.blocked(member, page), (blocked) => BlockedClient.of(blocked));
  }

  @Permit(inquiriesPolicy.send)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @Mutation(() => SendInquiryResult, { description: 'Writes to a creator. Needs no account: without a verified address the address is asked to confirm.' })
  async sendInquiry(@CurrentActor() actor: Actor, @Args('input') input: SendInquiryInput): Promise<SentInquiry | Problem> {
    const result = await this.send.run(actor, draftOf(input));
    return result instanceof Problem ? result : SentInquiry.of(result);
  }

  @Permit(inquiriesPolicy.setState)
  @Mutation(() => SetInquiryStateResult, { description: 'Reads, accepts, declines an inquiry, or calls it spam.' })
  async setInquiryState(
    @CurrentMember() member: Member,
    @Args('id', { type: () => ID }) id: string,
    @Args('status', { type: () => InquiryStatusEnum }) status: InquiryStatus,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<Inquiry | Problem> {
    return answer(await this.setState.run(member, { id, status, version }));
  }

  @Permit(inquiriesPolicy.complete)
  @Mutation(() => CompleteInquiryResult, { description: 'Says that the work is done. It counts once the client has said so too.' })
  async completeInquiry(@CurrentMember() member: Member, @Args('id', { type: () => ID }) id: string): Promise<Inquiry | Problem> {
    return answer(await this.complete.asCreator(member, id));
  }

  @Permit(inquiriesPolicy.block)
  @Mutation(() => BlockClientResult, { description: 'No inquiry of this client reaches you any more.' })
  async blockClient(@CurrentMember() member: Member, @Args('inquiryId', { type: () => ID }) inquiryId: string): Promise<Inquiry | Problem> {
    return answer(await this.blocks.block(member, inquiryId));
  }

  @Permit(inquiriesPolicy.unblock)
  @Mutation(() => UnblockClientResult)
  async unblockClient(@CurrentMember() member: Member, @Args('id', { type: () => ID }) id: string): Promise<UnblockedClient | Problem> {
    const result = await this.blocks.unblock(member, id);
    return result instanceof Problem ? result : UnblockedClient.of(result.unblockedId);
  }
}

function answer<P extends Problem>(result: OwnInquiry | P): Inquiry | P {
  return result instanceof Problem ? result : Inquiry.of(result);
}
