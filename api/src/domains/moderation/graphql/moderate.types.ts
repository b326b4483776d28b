import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsString, ValidateIf } from 'class-validator';
import { limits, moderationDecisions, type ModerationDecision, type ModerationStatus } from '@guildhall/contracts';
import { ModerationDecisionEnum, ModerationStatusEnum } from '../../../platform/graphql/enums.js';
import { ConflictProblem, ForbiddenProblem, NotFoundProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { ParagraphsField } from '../../../platform/text/text-fields.js';
import type { Decision } from '../model/decision.js';
import type { ModerationResult } from '../use-cases/moderate.js';

/** A decision about a case. */
@InputType()
export class ModerateInput {
  @Field(() => ID)
  @IsString()
  caseId!: string;

  @Field(() => Int, { description: 'Version of the case that was read.' })
  @IsInt()
  version!: number;

  @Field(() => ModerationDecisionEnum)
  @IsIn(moderationDecisions)
  decision!: ModerationDecision;

  @Field(() => String, { nullable: true, description: 'For the creator; required to reject, not kept otherwise.' })
  @ValidateIf((input: ModerateInput) => input.decision === 'REJECT')
  @ParagraphsField(limits.moderation.reason)
  reason?: string | null;
}

/** Reads checked input. */
export function decisionOf({ decision, reason }: ModerateInput): Decision {
  return decision === 'REJECT' ? { kind: 'REJECT', reason: reason ?? '' } : { kind: 'APPROVE' };
}

/** What was decided. */
@ObjectType({ description: 'What was decided.' })
export class ModerationOutcome {
  @Field(() => ID)
  caseId!: string;

  @Field(() => ModerationDecisionEnum)
  decision!: ModerationDecision;

  @Field(() => ModerationStatusEnum, { description: 'Status of the item now.' })
  status!: ModerationStatus;

  /** Encodes a result; unions want instances. */
  static of(result: ModerationResult): ModerationOutcome {
    return Object.assign(new ModerationOutcome(), result);
  }
}

/** What `moderate` can answer. */
export const ModerateResult = createUnionType({
  name: 'ModerateResult',
  types: () => [ModerationOutcome, ValidationProblem, NotFoundProblem, ForbiddenProblem, ConflictProblem] as const,
  resolveType: (value: object) => value.constructor,
});
