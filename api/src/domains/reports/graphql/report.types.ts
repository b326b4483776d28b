import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { limits, noReason, reportReasons, reportTargets, type ReportReason, type ReportTarget } from '@guildhall/contracts';
import { ReportReasonEnum, ReportTargetEnum } from '../../../platform/graphql/enums.js';
import { NotFoundProblem, QuotaProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { EmailField, ParagraphsField } from '../../../platform/text/text-fields.js';
import type { ReportDraft } from '../model/report.js';

/** What somebody reports. Forms without a script send the same fields under the same rules. */
@InputType()
export class ReportContentInput {
  @Field(() => ReportTargetEnum)
  @IsIn(reportTargets)
  targetType!: ReportTarget;

  @Field(() => ID)
  @IsString()
  targetId!: string;

  @Field(() => ReportReasonEnum)
  @IsIn(reportReasons, { message: noReason })
  reason!: ReportReason;

  @Field(() => String, { nullable: true, description: 'Plain text. Needed where the reason is OTHER.' })
  @IsOptional()
  @ParagraphsField(limits.report.details)
  details?: string | null;

  @Field(() => String, { nullable: true, description: 'Where moderators may ask back.' })
  @IsOptional()
  @EmailField()
  email?: string | null;
}

/** Reads checked input. */
export function draftOf({ targetType, targetId, reason, details, email }: ReportContentInput): ReportDraft {
  return { target: { type: targetType, id: targetId }, reason, details: details ?? '', email: email ?? null };
}

/** The report is in. */
@ObjectType({ description: 'The report is in, or was before.' })
export class ReportReceived {
  @Field(() => String, { description: 'For people: what happens now.' })
  readonly message = 'Thank you. A moderator looks at it. Nobody else learns that you reported it.';
}

/** What `reportContent` can answer. */
export const ReportContentResult = createUnionType({
  name: 'ReportContentResult',
  types: () => [ReportReceived, ValidationProblem, NotFoundProblem, QuotaProblem] as const,
  resolveType: (value: object) => value.constructor,
});
