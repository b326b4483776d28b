import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { availabilityStatuses, canonicalSkill, currencies, limits, type AvailabilityStatus } from '@guildhall/contracts';
import { AvailabilityStatusEnum } from '../../../platform/graphql/enums.js';
import { EmailField, LineField, LineListField, ParagraphsField } from '../../../platform/text/text-fields.js';
import type { ProfileEdit } from '../model/profile.js';
import { SocialLinksInput } from './social-links.types.js';

const { displayName, bio, skills, skill, rateMinor } = limits.profile;

/** What a creator says of themselves. */
@InputType({ description: 'The nullable fields may be left out: then they stay as they are; null takes them away.' })
export class UpdateMyProfileInput {
  @Field(() => String)
  @LineField(displayName)
  displayName!: string;

  @Field(() => String)
  @ParagraphsField(bio)
  bio!: string;

  @Field(() => [String])
  @LineListField({ count: skills.max, each: skill, called: ['skill', 'skills'] }, canonicalSkill)
  skills!: string[];

  @Field(() => AvailabilityStatusEnum)
  @IsIn(availabilityStatuses)
  availability!: AvailabilityStatus;

  @Field(() => ID, { nullable: true, description: 'An image that you have uploaded.' })
  @ImageField()
  avatarImageId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An image that you have uploaded.' })
  @ImageField()
  bannerImageId?: string | null;

  @Field(() => Int, { nullable: true, description: 'In the smallest unit of the currency.' })
  @RateField()
  hourlyRateMinor?: number | null;

  @Field(() => Int, { nullable: true, description: 'In the smallest unit of the currency.' })
  @RateField()
  projectRateMinor?: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217; needed with a rate, dropped without one.' })
  @IsOptional()
  @IsIn(currencies, { message: 'Choose a currency from the list.' })
  currency?: string | null;

  @Field(() => SocialLinksInput, { nullable: true })
  @IsOptional()
  @Type(() => SocialLinksInput)
  @ValidateNested()
  links?: SocialLinksInput | null;

  @Field(() => String, { nullable: true })
  @EmailField()
  contactEmail?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether everybody sees the address; hidden unless you say so.' })
  @IsOptional()
  @IsBoolean()
  contactEmailVisible?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Version of the profile that was edited; null for the first save.' })
  @IsOptional()
  @IsInt()
  version?: number | null;
}

/** Reads checked input. Ids of images are compared and stored in lower case. */
export function editOf({ version: _, ...input }: UpdateMyProfileInput): ProfileEdit {
  return { ...input, avatarImageId: input.avatarImageId?.toLowerCase() ?? input.avatarImageId, bannerImageId: input.bannerImageId?.toLowerCase() ?? input.bannerImageId };
}

function ImageField(): PropertyDecorator {
  return applyDecorators(IsOptional(), IsUUID('all', { message: 'This is not an uploaded image.' }));
}

function RateField(): PropertyDecorator {
  const message = `Give a rate above zero, of at most ${rateMinor.max.toLocaleString('en')} in the smallest unit of its currency.`;
  return applyDecorators(IsOptional(), IsInt({ message }), Min(rateMinor.min, { message }), Max(rateMinor.max, { message }));
}
