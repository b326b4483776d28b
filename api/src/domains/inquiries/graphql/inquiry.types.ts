import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { InquiryStatus } from '@guildhall/contracts';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { InquiryStatusEnum } from '../../../platform/graphql/enums.js';
import { ConflictProblem, ForbiddenProblem, NotFoundProblem, StateProblem } from '../../../platform/problems/problem.js';
import type { BlockedClient as Blocked, OwnInquiry } from '../model/inquiry.js';
import { creatorChoices } from '../model/transitions.js';

/** A received inquiry as its creator sees it. */
@ObjectType({ description: 'An inquiry that has reached you.' })
export class Inquiry {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  clientName!: string;

  @Field(() => String, { nullable: true, description: 'To answer to.' })
  clientEmail!: string | null;

  @Field(() => String)
  subject!: string;

  @Field(() => String)
  message!: string;

  @Field(() => String, { nullable: true, description: 'As the client says it.' })
  budget!: string | null;

  @Field(() => String, { nullable: true, description: 'As the client says it.' })
  timeline!: string | null;

  @Field(() => InquiryStatusEnum)
  status!: InquiryStatus;

  @Field(() => Int, { description: 'To be named by the next change of state.' })
  version!: number;

  @Field(() => Date)
  receivedAt!: Date;

  @Field(() => Boolean, { description: 'You have said that the work is done.' })
  completedByYou!: boolean;

  @Field(() => Boolean, { description: 'The client has said that the work is done.' })
  completedByClient!: boolean;

  @Field(() => Boolean, { description: 'You have blocked this client.' })
  blocked!: boolean;

  @Field(() => [InquiryStatusEnum], { description: 'Where you can put it now.' })
  transitions!: readonly InquiryStatus[];

  /** Encodes an inquiry; unions want instances. */
  static of(inquiry: OwnInquiry): Inquiry {
    return Object.assign(new Inquiry(), inquiry, { transitions: creatorChoices(inquiry.status) });
  }
}

/** A client whose inquiries do not arrive. */
@ObjectType({ description: 'A client whose inquiries do not reach you.' })
export class BlockedClient {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  clientName!: string;

  @Field(() => String)
  clientEmail!: string;

  @Field(() => Date)
  blockedAt!: Date;

  /** Encodes a block. */
  static of(blocked: Blocked): BlockedClient {
    return Object.assign(new BlockedClient(), blocked);
  }
}

/** A block that is no more. */
@ObjectType({ description: 'A block that is no more.' })
export class UnblockedClient {
  @Field(() => ID)
  id!: string;

  /** Encodes the id of what was a block. */
  static of(id: string): UnblockedClient {
    return Object.assign(new UnblockedClient(), { id });
  }
}

/** A page of the inbox. */
export const InquiryConnection = connectionOf(Inquiry, 'Inquiry');

/** A page of blocked clients. */
export const BlockedClientConnection = connectionOf(BlockedClient, 'BlockedClient');

const resolveType = (value: object): object => value.constructor;

/** What `setInquiryState` can answer. */
export const SetInquiryStateResult = createUnionType({
  name: 'SetInquiryStateResult',
  types: () => [Inquiry, NotFoundProblem, StateProblem, ConflictProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `completeInquiry` can answer. */
export const CompleteInquiryResult = createUnionType({
  name: 'CompleteInquiryResult',
  types: () => [Inquiry, NotFoundProblem, StateProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `blockClient` can answer. */
export const BlockClientResult = createUnionType({
  name: 'BlockClientResult',
  types: () => [Inquiry, NotFoundProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `unblockClient` can answer. */
export const UnblockClientResult = createUnionType({
  name: 'UnblockClientResult',
  types: () => [UnblockedClient, NotFoundProblem, ForbiddenProblem] as const,
  resolveType,
});
