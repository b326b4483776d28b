import { registerEnumType } from '@nestjs/graphql';
import {
  activityLevels,
  activityTypes,
  aiProviders,
  apiKeyStatuses,
  availabilityStatuses,
  callPurposes,
  externalPlatforms,
  imageStatuses,
  inquiryStatuses,
  moderationDecisions,
  moderationStatuses,
  portfolioCategories,
  profileParts,
  roles,
  visibilities,
} from '@guildhall/contracts';

type EnumObject<Name extends string> = { readonly [Value in Name]: Value };

/** A list of names as the object that GraphQL, class-validator and OpenAPI want. */
function enumObject<const Name extends string>(names: readonly Name[], name: string): EnumObject<Name> {
  const object = Object.fromEntries(names.map((value) => [value, value])) as EnumObject<Name>;
  registerEnumType(object, { name });
  return object;
}

/** The enumerations of the contracts in GraphQL. */
export const AvailabilityStatusEnum = enumObject(availabilityStatuses, 'AvailabilityStatus');
export const PortfolioCategoryEnum = enumObject(portfolioCategories, 'PortfolioCategory');
export const VisibilityEnum = enumObject(visibilities, 'Visibility');
export const ModerationStatusEnum = enumObject(moderationStatuses, 'ModerationStatus');
export const ModerationDecisionEnum = enumObject(moderationDecisions, 'ModerationDecision');
export const ImageStatusEnum = enumObject(imageStatuses, 'ImageStatus');
export const InquiryStatusEnum = enumObject(inquiryStatuses, 'InquiryStatus');
export const RoleEnum = enumObject(roles, 'Role');
export const ProfilePartEnum = enumObject(profileParts, 'ProfilePart');
export const ExternalPlatformEnum = enumObject(externalPlatforms, 'ExternalPlatform');
export const ActivityLevelEnum = enumObject(activityLevels, 'ActivityLevel');
export const ActivityTypeEnum = enumObject(activityTypes, 'ActivityType');
export const AIProviderEnum = enumObject(aiProviders, 'AIProvider');
export const CallPurposeEnum = enumObject(callPurposes, 'CallPurpose');
export const ApiKeyStatusEnum = enumObject(apiKeyStatuses, 'ApiKeyStatus');
