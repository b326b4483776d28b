import { createUnionType, Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { limits } from '@guildhall/contracts';
import { NotFoundProblem, QuotaProblem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { EmailField, LineField, ParagraphsField } from '../../../platform/text/text-fields.js';
import type { InquiryDraft } from '../model/inquiry.js';
import type { Sent } from '../use-cases/send-inquiry.js';

const { name, subject, message, budget, timeline } = limits.inquiry;

/** What somebody writes to a creator. Forms without a script send the same fields under the same rules. */
@InputType()
export class SendInquiryInput {
  @Field(() => String)
  @IsString({ message: 'Say whom you write to.' })
  @MaxLength(60, { message: 'There is no such creator.' })
  creatorUsername!: string;

  @Field(() => String)
  @LineField(name)
  name!: string;

  @Field(() => String)
  @EmailField()
  @IsString({ message: 'Give an e-mail address such as name@example.com.' })
  email!: string;

  @Field(() => String)
  @LineField(subject)
  subject!: string;

  @Field(() => String)
  @ParagraphsField(message)
  message!: string;

  @Field(() => String, { nullable: true, description: 'As the client would say it.' })
  @IsOptional()
  @LineField(budget)
  budget?: string | null;

  @Field(() => String, { nullable: true, description: 'As the client would say it.' })
  @IsOptional()
  @LineField(timeline)
  timeline?: string | null;
}

/** Reads checked input. */
export function draftOf({ budget: money, timeline: time, ...input }: SendInquiryInput): InquiryDraft {
  return { ...input, creatorUsername: input.creatorUsername.toLowerCase(), budget: money || null, timeline: time || null };
}

const SendOutcomeEnum = { DELIVERED: 'DELIVERED', CONFIRMATION_SENT: 'CONFIRMATION_SENT' } as const;
registerEnumType(SendOutcomeEnum, { name: 'SendOutcome' });

/** What became of an inquiry that was sent. */
@ObjectType({ description: 'What became of an inquiry that was sent.' })
export class SentInquiry {
  @Field(() => SendOutcomeEnum, { description: 'DELIVERED: the creator has it. CONFIRMATION_SENT: the address is asked first.' })
  outcome!: Sent['outcome'];

  @Field(() => String, { description: 'For people: what happened and what to do.' })
  message!: string;

  /** Encodes a result; unions want instances. */
  static of(sent: Sent): SentInquiry {
    return Object.assign(new SentInquiry(), sent);
  }
}

/** What `sendInquiry` can answer. */
export const SendInquiryResult = createUnionType({
  name: 'SendInquiryResult',
  types: () => [SentInquiry, ValidationProblem, QuotaProblem, NotFoundProblem, StateProblem] as const,
  resolveType: (value: object) => value.constructor,
});
