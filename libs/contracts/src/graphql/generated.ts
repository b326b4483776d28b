/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { AIProvider as AiProvider } from '../enums.js';
import type { ActivityLevel } from '../enums.js';
import type { ApiKeyStatus } from '../enums.js';
import type { AvailabilityStatus } from '../enums.js';
import type { CallPurpose } from '../enums.js';
import type { ExternalPlatform } from '../enums.js';
import type { ImageStatus } from '../enums.js';
import type { InquiryStatus } from '../enums.js';
import type { ModerationDecision } from '../enums.js';
import type { ModerationStatus } from '../enums.js';
import type { PortfolioCategory } from '../enums.js';
import type { ProfilePart } from '../enums.js';
import type { Role } from '../enums.js';
import type { Visibility } from '../enums.js';
import type { ErrorCode } from '../error-codes.js';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export { AiProvider };

export { ActivityLevel };

export { ApiKeyStatus };

export { AvailabilityStatus };

export { CallPurpose };

export type CreatePortfolioItemInput = {
  readonly category: PortfolioCategory;
  readonly description: string;
  /** The draft that this save applies; it is gone afterwards. The same save sent again makes no second item. */
  readonly draftId?: string | null | undefined;
  /** Whether it stands among the first; omitted: as it is. */
  readonly featured?: boolean | null | undefined;
  /** In the order in which they are shown; the first is the cover. */
  readonly images: ReadonlyArray<ItemImageInput>;
  /** A public https address. */
  readonly projectUrl?: string | null | undefined;
  readonly tags: ReadonlyArray<string>;
  readonly title: string;
  readonly visibility: Visibility;
};

export { ErrorCode };

export { ExternalPlatform };

export { ImageStatus };

export { InquiryStatus };

export type ItemImageInput = {
  /** Text for people who do not see the image. */
  readonly alt: string;
  readonly imageId: string;
};

/** What a test of a key came to. */
export type KeyTestOutcome =
  | 'ACTIVE'
  | 'EXHAUSTED'
  | 'INVALID'
  | 'LIMITED'
  | 'NOT_TESTED'
  | 'NO_ANSWER';

export type ModerateInput = {
  readonly caseId: string;
  readonly decision: ModerationDecision;
  /** For the creator; required to reject, not kept otherwise. */
  readonly reason?: string | null | undefined;
  /** Version of the case that was read. */
  readonly version: number;
};

export type ModerationCaseKind =
  | 'ITEM'
  | 'REVISION';

export { ModerationDecision };

export { ModerationStatus };

export { PortfolioCategory };

export { ProfilePart };

export { Role };

export type SaveItemDraftInput = {
  /** Version of the item that this was begun on. */
  readonly baseVersion?: number | null | undefined;
  readonly category?: PortfolioCategory | null | undefined;
  readonly description: string;
  readonly featured?: boolean | null | undefined;
  /** Of a draft that was saved before; null for the first save. */
  readonly id?: string | null | undefined;
  readonly images: ReadonlyArray<ItemImageInput>;
  /** The item that is being changed; null for a new one. */
  readonly itemId?: string | null | undefined;
  readonly projectUrl?: string | null | undefined;
  /** Revision of the draft that was typed over; null for the first save. */
  readonly revision?: number | null | undefined;
  readonly tags: ReadonlyArray<string>;
  readonly title: string;
  readonly visibility: Visibility;
};

/** A link that is left out stays as it is; null takes it away. */
export type SocialLinksInput = {
  readonly instagram?: string | null | undefined;
  readonly linkedin?: string | null | undefined;
  readonly website?: string | null | undefined;
  readonly x?: string | null | undefined;
};

export type SubmitReviewInput = {
  readonly inquiryId: string;
  /** From 1 to 5. */
  readonly stars: number;
  /** May be empty. */
  readonly text: string;
};

/** The nullable fields may be left out: then they stay as they are; null takes them away. */
export type UpdateMyProfileInput = {
  readonly availability: AvailabilityStatus;
  /** An image that you have uploaded. */
  readonly avatarImageId?: string | null | undefined;
  /** An image that you have uploaded. */
  readonly bannerImageId?: string | null | undefined;
  readonly bio: string;
  readonly contactEmail?: string | null | undefined;
  /** Whether everybody sees the address; hidden unless you say so. */
  readonly contactEmailVisible?: boolean | null | undefined;
  /** ISO 4217; needed with a rate, dropped without one. */
  readonly currency?: string | null | undefined;
  readonly displayName: string;
  /** In the smallest unit of the currency. */
  readonly hourlyRateMinor?: number | null | undefined;
  readonly links?: SocialLinksInput | null | undefined;
  /** In the smallest unit of the currency. */
  readonly projectRateMinor?: number | null | undefined;
  readonly skills: ReadonlyArray<string>;
  /** Version of the profile that was edited; null for the first save. */
  readonly version?: number | null | undefined;
};

export type UpdatePortfolioItemInput = {
  readonly category: PortfolioCategory;
  readonly description: string;
  /** The draft that this save applies; it is gone afterwards. The same save sent again makes no second item. */
  readonly draftId?: string | null | undefined;
  /** Whether it stands among the first; omitted: as it is. */
  readonly featured?: boolean | null | undefined;
  readonly id: string;
  /** In the order in which they are shown; the first is the cover. */
  readonly images: ReadonlyArray<ItemImageInput>;
  /** A public https address. */
  readonly projectUrl?: string | null | undefined;
  readonly tags: ReadonlyArray<string>;
  readonly title: string;
  /** Version of the item that was edited. */
  readonly version: number;
  readonly visibility: Visibility;
};

export type UpsertApiKeyInput = {
  readonly provider: AiProvider;
  /** The key. It is sealed at once and never answered again. */
  readonly value: string;
};

export { Visibility };

export type ApiKeyPartsFragment = { readonly id: string | null, readonly provider: AiProvider, readonly status: ApiKeyStatus, readonly lastFour: string | null, readonly testedAt: string | null, readonly savedAt: string | null, readonly lastUsedAt: string | null, readonly problem: string | null, readonly budget: { readonly monthlyLimit: string | null, readonly spent: string, readonly reserved: string, readonly resetsAt: string } };

export type KeyTestPartsFragment = { readonly outcome: KeyTestOutcome, readonly message: string, readonly nextAt: string | null };

export type MyApiKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type MyApiKeysQuery = { readonly myApiKeys: ReadonlyArray<{ readonly id: string | null, readonly provider: AiProvider, readonly status: ApiKeyStatus, readonly lastFour: string | null, readonly testedAt: string | null, readonly savedAt: string | null, readonly lastUsedAt: string | null, readonly problem: string | null, readonly budget: { readonly monthlyLimit: string | null, readonly spent: string, readonly reserved: string, readonly resetsAt: string } }> };

export type MyKeyStatesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyKeyStatesQuery = { readonly myApiKeys: ReadonlyArray<{ readonly provider: AiProvider, readonly status: ApiKeyStatus }> };

export type UpsertApiKeyMutationVariables = Exact<{
  input: UpsertApiKeyInput;
}>;


export type UpsertApiKeyMutation = { readonly upsertApiKey:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'SavedApiKey', readonly key: { readonly id: string | null, readonly provider: AiProvider, readonly status: ApiKeyStatus, readonly lastFour: string | null, readonly testedAt: string | null, readonly savedAt: string | null, readonly lastUsedAt: string | null, readonly problem: string | null, readonly budget: { readonly monthlyLimit: string | null, readonly spent: string, readonly reserved: string, readonly resetsAt: string } }, readonly test: { readonly outcome: KeyTestOutcome, readonly message: string, readonly nextAt: string | null } }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type TestApiKeyMutationVariables = Exact<{
  provider: AiProvider;
}>;


export type TestApiKeyMutation = { readonly testApiKey:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'QuotaProblem', readonly code: ErrorCode, readonly message: string, readonly retryAt: string, readonly limit: number }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'TestedApiKey', readonly key: { readonly id: string | null, readonly provider: AiProvider, readonly status: ApiKeyStatus, readonly lastFour: string | null, readonly testedAt: string | null, readonly savedAt: string | null, readonly lastUsedAt: string | null, readonly problem: string | null, readonly budget: { readonly monthlyLimit: string | null, readonly spent: string, readonly reserved: string, readonly resetsAt: string } }, readonly test: { readonly outcome: KeyTestOutcome, readonly message: string, readonly nextAt: string | null } }
   };

export type RemoveApiKeyMutationVariables = Exact<{
  provider: AiProvider;
}>;


export type RemoveApiKeyMutation = { readonly removeApiKey:
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'RemovedApiKey', readonly key: { readonly id: string | null, readonly provider: AiProvider, readonly status: ApiKeyStatus, readonly lastFour: string | null, readonly testedAt: string | null, readonly savedAt: string | null, readonly lastUsedAt: string | null, readonly problem: string | null, readonly budget: { readonly monthlyLimit: string | null, readonly spent: string, readonly reserved: string, readonly resetsAt: string } } }
   };

export type SetKeyBudgetMutationVariables = Exact<{
  provider: AiProvider;
  monthlyLimit?: string | null | undefined;
}>;


export type SetKeyBudgetMutation = { readonly setKeyBudget:
    | { readonly __typename: 'ApiKey', readonly id: string | null, readonly provider: AiProvider, readonly status: ApiKeyStatus, readonly lastFour: string | null, readonly testedAt: string | null, readonly savedAt: string | null, readonly lastUsedAt: string | null, readonly problem: string | null, readonly budget: { readonly monthlyLimit: string | null, readonly spent: string, readonly reserved: string, readonly resetsAt: string } }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type PricedModelsQueryVariables = Exact<{
  provider: AiProvider;
}>;


export type PricedModelsQuery = { readonly pricedModels: ReadonlyArray<{ readonly model: string, readonly name: string, readonly inputPerMillion: string, readonly outputPerMillion: string, readonly contextTokens: number | null }> };

export type UsageSumsPartsFragment = { readonly calls: number, readonly estimatedCalls: number, readonly unknownCalls: number, readonly unpricedCalls: number, readonly inputTokens: number, readonly cachedTokens: number, readonly outputTokens: number, readonly reasoningTokens: number, readonly cost: string };

export type ApiUsageQueryVariables = Exact<{
  period?: string | null | undefined;
}>;


export type ApiUsageQuery = { readonly apiUsageStats: { readonly period: string, readonly from: string, readonly to: string, readonly periods: ReadonlyArray<string>, readonly totals: { readonly calls: number, readonly estimatedCalls: number, readonly unknownCalls: number, readonly unpricedCalls: number, readonly inputTokens: number, readonly cachedTokens: number, readonly outputTokens: number, readonly reasoningTokens: number, readonly cost: string }, readonly byModel: ReadonlyArray<{ readonly provider: AiProvider, readonly model: string, readonly sums: { readonly calls: number, readonly estimatedCalls: number, readonly unknownCalls: number, readonly unpricedCalls: number, readonly inputTokens: number, readonly cachedTokens: number, readonly outputTokens: number, readonly reasoningTokens: number, readonly cost: string } }>, readonly byPurpose: ReadonlyArray<{ readonly purpose: CallPurpose, readonly sums: { readonly calls: number, readonly estimatedCalls: number, readonly unknownCalls: number, readonly unpricedCalls: number, readonly inputTokens: number, readonly cachedTokens: number, readonly outputTokens: number, readonly reasoningTokens: number, readonly cost: string } }>, readonly days: ReadonlyArray<{ readonly day: string, readonly sums: { readonly calls: number, readonly estimatedCalls: number, readonly unknownCalls: number, readonly unpricedCalls: number, readonly inputTokens: number, readonly cachedTokens: number, readonly outputTokens: number, readonly reasoningTokens: number, readonly cost: string } }> } };

export type PlatformPartsFragment = { readonly platform: ExternalPlatform, readonly name: string, readonly joinUrl: string, readonly members: number | null, readonly active: number | null, readonly level: ActivityLevel | null, readonly asOf: string | null, readonly stale: boolean };

export type PlatformStatsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlatformStatsQuery = { readonly platformStats: ReadonlyArray<{ readonly platform: ExternalPlatform, readonly name: string, readonly joinUrl: string, readonly members: number | null, readonly active: number | null, readonly level: ActivityLevel | null, readonly asOf: string | null, readonly stale: boolean }> };

export type RefreshPlatformStatsMutationVariables = Exact<{
  idempotencyKey: string;
}>;


export type RefreshPlatformStatsMutation = { readonly refreshPlatformStats:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'PlatformRefresh', readonly id: string, readonly askedAt: string, readonly repeated: boolean }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type EditableImagePartsFragment = { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null };

export type MyProfilePartsFragment = { readonly id: string, readonly username: string, readonly displayName: string, readonly bio: string, readonly skills: ReadonlyArray<string>, readonly availability: AvailabilityStatus, readonly hourlyRateMinor: number | null, readonly projectRateMinor: number | null, readonly currency: string | null, readonly contactEmail: string | null, readonly contactEmailVisible: boolean, readonly usernameChangeableAt: string | null, readonly previousUsernames: ReadonlyArray<string>, readonly version: number, readonly updatedAt: string, readonly published: boolean, readonly avatar: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } | null, readonly banner: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } | null, readonly links: { readonly x: string | null, readonly instagram: string | null, readonly linkedin: string | null, readonly website: string | null }, readonly completeness: { readonly percent: number, readonly missing: ReadonlyArray<ProfilePart> } };

export type MyProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type MyProfileQuery = { readonly myProfile: { readonly id: string, readonly username: string, readonly displayName: string, readonly bio: string, readonly skills: ReadonlyArray<string>, readonly availability: AvailabilityStatus, readonly hourlyRateMinor: number | null, readonly projectRateMinor: number | null, readonly currency: string | null, readonly contactEmail: string | null, readonly contactEmailVisible: boolean, readonly usernameChangeableAt: string | null, readonly previousUsernames: ReadonlyArray<string>, readonly version: number, readonly updatedAt: string, readonly published: boolean, readonly avatar: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } | null, readonly banner: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } | null, readonly links: { readonly x: string | null, readonly instagram: string | null, readonly linkedin: string | null, readonly website: string | null }, readonly completeness: { readonly percent: number, readonly missing: ReadonlyArray<ProfilePart> } } | null };

export type UsernameAvailabilityQueryVariables = Exact<{
  username: string;
}>;


export type UsernameAvailabilityQuery = { readonly usernameAvailability: { readonly username: string, readonly available: boolean, readonly reason: string | null } };

export type UpdateMyProfileMutationVariables = Exact<{
  input: UpdateMyProfileInput;
}>;


export type UpdateMyProfileMutation = { readonly updateMyProfile:
    | { readonly __typename: 'ConflictProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'MyProfile', readonly id: string, readonly username: string, readonly displayName: string, readonly bio: string, readonly skills: ReadonlyArray<string>, readonly availability: AvailabilityStatus, readonly hourlyRateMinor: number | null, readonly projectRateMinor: number | null, readonly currency: string | null, readonly contactEmail: string | null, readonly contactEmailVisible: boolean, readonly usernameChangeableAt: string | null, readonly previousUsernames: ReadonlyArray<string>, readonly version: number, readonly updatedAt: string, readonly published: boolean, readonly avatar: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } | null, readonly banner: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } | null, readonly links: { readonly x: string | null, readonly instagram: string | null, readonly linkedin: string | null, readonly website: string | null }, readonly completeness: { readonly percent: number, readonly missing: ReadonlyArray<ProfilePart> } }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type ChangeUsernameMutationVariables = Exact<{
  username: string;
}>;


export type ChangeUsernameMutation = { readonly changeUsername:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'MyProfile', readonly id: string, readonly username: string, readonly displayName: string, readonly bio: string, readonly skills: ReadonlyArray<string>, readonly availability: AvailabilityStatus, readonly hourlyRateMinor: number | null, readonly projectRateMinor: number | null, readonly currency: string | null, readonly contactEmail: string | null, readonly contactEmailVisible: boolean, readonly usernameChangeableAt: string | null, readonly previousUsernames: ReadonlyArray<string>, readonly version: number, readonly updatedAt: string, readonly published: boolean, readonly avatar: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } | null, readonly banner: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } | null, readonly links: { readonly x: string | null, readonly instagram: string | null, readonly linkedin: string | null, readonly website: string | null }, readonly completeness: { readonly percent: number, readonly missing: ReadonlyArray<ProfilePart> } }
    | { readonly __typename: 'QuotaProblem', readonly code: ErrorCode, readonly message: string, readonly retryAt: string }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly id: string, readonly name: string, readonly username: string, readonly role: Role, readonly creatorUsername: string | null } | null };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { readonly signOutEverywhere: { readonly sessions: number } };

export type InquiryReviewPartsFragment = { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null };

export type InquiryPartsFragment = { readonly id: string, readonly clientName: string, readonly clientEmail: string | null, readonly subject: string, readonly message: string, readonly budget: string | null, readonly timeline: string | null, readonly status: InquiryStatus, readonly version: number, readonly receivedAt: string, readonly completedByYou: boolean, readonly completedByClient: boolean, readonly blocked: boolean, readonly transitions: ReadonlyArray<InquiryStatus>, readonly review: { readonly otherIsIn: boolean, readonly openUntil: string | null, readonly sealedUntil: string | null, readonly own: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null, readonly other: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null } | null };

export type MyInquiriesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  status?: ReadonlyArray<InquiryStatus> | InquiryStatus | null | undefined;
}>;


export type MyInquiriesQuery = { readonly myInquiries: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly clientName: string, readonly clientEmail: string | null, readonly subject: string, readonly message: string, readonly budget: string | null, readonly timeline: string | null, readonly status: InquiryStatus, readonly version: number, readonly receivedAt: string, readonly completedByYou: boolean, readonly completedByClient: boolean, readonly blocked: boolean, readonly transitions: ReadonlyArray<InquiryStatus>, readonly review: { readonly otherIsIn: boolean, readonly openUntil: string | null, readonly sealedUntil: string | null, readonly own: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null, readonly other: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null } | null } }> } };

export type NewInquiryCountQueryVariables = Exact<{ [key: string]: never; }>;


export type NewInquiryCountQuery = { readonly myInquiries: { readonly totalCount: number } };

export type MyInquiryQueryVariables = Exact<{
  id: string;
}>;


export type MyInquiryQuery = { readonly myInquiry: { readonly id: string, readonly clientName: string, readonly clientEmail: string | null, readonly subject: string, readonly message: string, readonly budget: string | null, readonly timeline: string | null, readonly status: InquiryStatus, readonly version: number, readonly receivedAt: string, readonly completedByYou: boolean, readonly completedByClient: boolean, readonly blocked: boolean, readonly transitions: ReadonlyArray<InquiryStatus>, readonly review: { readonly otherIsIn: boolean, readonly openUntil: string | null, readonly sealedUntil: string | null, readonly own: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null, readonly other: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null } | null } | null };

export type SetInquiryStateMutationVariables = Exact<{
  id: string;
  status: InquiryStatus;
  version: number;
}>;


export type SetInquiryStateMutation = { readonly setInquiryState:
    | { readonly __typename: 'ConflictProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'Inquiry', readonly id: string, readonly clientName: string, readonly clientEmail: string | null, readonly subject: string, readonly message: string, readonly budget: string | null, readonly timeline: string | null, readonly status: InquiryStatus, readonly version: number, readonly receivedAt: string, readonly completedByYou: boolean, readonly completedByClient: boolean, readonly blocked: boolean, readonly transitions: ReadonlyArray<InquiryStatus>, readonly review: { readonly otherIsIn: boolean, readonly openUntil: string | null, readonly sealedUntil: string | null, readonly own: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null, readonly other: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null } | null }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
   };

export type CompleteInquiryMutationVariables = Exact<{
  id: string;
}>;


export type CompleteInquiryMutation = { readonly completeInquiry:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'Inquiry', readonly id: string, readonly clientName: string, readonly clientEmail: string | null, readonly subject: string, readonly message: string, readonly budget: string | null, readonly timeline: string | null, readonly status: InquiryStatus, readonly version: number, readonly receivedAt: string, readonly completedByYou: boolean, readonly completedByClient: boolean, readonly blocked: boolean, readonly transitions: ReadonlyArray<InquiryStatus>, readonly review: { readonly otherIsIn: boolean, readonly openUntil: string | null, readonly sealedUntil: string | null, readonly own: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null, readonly other: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null } | null }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
   };

export type BlockClientMutationVariables = Exact<{
  inquiryId: string;
}>;


export type BlockClientMutation = { readonly blockClient:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'Inquiry', readonly id: string, readonly clientName: string, readonly clientEmail: string | null, readonly subject: string, readonly message: string, readonly budget: string | null, readonly timeline: string | null, readonly status: InquiryStatus, readonly version: number, readonly receivedAt: string, readonly completedByYou: boolean, readonly completedByClient: boolean, readonly blocked: boolean, readonly transitions: ReadonlyArray<InquiryStatus>, readonly review: { readonly otherIsIn: boolean, readonly openUntil: string | null, readonly sealedUntil: string | null, readonly own: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null, readonly other: { readonly id: string, readonly stars: number, readonly text: string, readonly submittedAt: string, readonly publishedAt: string | null, readonly answer: string | null, readonly answeredAt: string | null } | null } | null }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
   };

export type MyBlockedClientsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyBlockedClientsQuery = { readonly myBlockedClients: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly clientName: string, readonly clientEmail: string, readonly blockedAt: string } }> } };

export type UnblockClientMutationVariables = Exact<{
  id: string;
}>;


export type UnblockClientMutation = { readonly unblockClient:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'UnblockedClient', readonly id: string }
   };

export type CaseContentPartsFragment = { readonly title: string, readonly description: string, readonly category: PortfolioCategory, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> };

export type ModerationCasePartsFragment = { readonly id: string, readonly kind: ModerationCaseKind, readonly version: number, readonly submittedAt: string, readonly creator: { readonly id: string, readonly username: string, readonly displayName: string, readonly approvedItems: number, readonly trusted: boolean }, readonly content: { readonly title: string, readonly description: string, readonly category: PortfolioCategory, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> }, readonly previous: { readonly title: string, readonly description: string, readonly category: PortfolioCategory, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } | null };

export type ModerationQueueQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ModerationQueueQuery = { readonly moderationQueue: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly kind: ModerationCaseKind, readonly version: number, readonly submittedAt: string, readonly creator: { readonly id: string, readonly username: string, readonly displayName: string, readonly approvedItems: number, readonly trusted: boolean }, readonly content: { readonly title: string, readonly description: string, readonly category: PortfolioCategory, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> }, readonly previous: { readonly title: string, readonly description: string, readonly category: PortfolioCategory, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } | null } }> } };

export type ModerationCountQueryVariables = Exact<{ [key: string]: never; }>;


export type ModerationCountQuery = { readonly moderationQueue: { readonly totalCount: number } };

export type ModerateMutationVariables = Exact<{
  input: ModerateInput;
}>;


export type ModerateMutation = { readonly moderate:
    | { readonly __typename: 'ConflictProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ModerationOutcome', readonly caseId: string, readonly decision: ModerationDecision, readonly status: ModerationStatus }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type PicturePartsFragment = { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> };

export type ItemImagePartsFragment = { readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } };

export type ItemSummaryFragment = { readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly draft: { readonly id: string, readonly savedAt: string } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> };

export type ItemDraftPartsFragment = { readonly id: string, readonly itemId: string | null, readonly baseVersion: number | null, readonly revision: number, readonly savedAt: string, readonly title: string, readonly description: string, readonly category: PortfolioCategory | null, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly visibility: Visibility, readonly featured: boolean, readonly previewPath: string, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> };

export type EditableItemFragment = { readonly description: string, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly version: number, readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly draft: { readonly id: string, readonly savedAt: string, readonly itemId: string | null, readonly baseVersion: number | null, readonly revision: number, readonly title: string, readonly description: string, readonly category: PortfolioCategory | null, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly visibility: Visibility, readonly featured: boolean, readonly previewPath: string, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> };

export type MyPortfolioQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyPortfolioQuery = { readonly myPortfolio: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly draft: { readonly id: string, readonly savedAt: string } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } }> } };

export type MyPortfolioItemQueryVariables = Exact<{
  id: string;
}>;


export type MyPortfolioItemQuery = { readonly myPortfolioItem: { readonly description: string, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly version: number, readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly draft: { readonly id: string, readonly savedAt: string, readonly itemId: string | null, readonly baseVersion: number | null, readonly revision: number, readonly title: string, readonly description: string, readonly category: PortfolioCategory | null, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly visibility: Visibility, readonly featured: boolean, readonly previewPath: string, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } | null };

export type CreatePortfolioItemMutationVariables = Exact<{
  input: CreatePortfolioItemInput;
}>;


export type CreatePortfolioItemMutation = { readonly createPortfolioItem:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'PortfolioItem', readonly description: string, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly version: number, readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly draft: { readonly id: string, readonly savedAt: string, readonly itemId: string | null, readonly baseVersion: number | null, readonly revision: number, readonly title: string, readonly description: string, readonly category: PortfolioCategory | null, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly visibility: Visibility, readonly featured: boolean, readonly previewPath: string, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> }
    | { readonly __typename: 'QuotaProblem', readonly code: ErrorCode, readonly message: string, readonly limit: number, readonly retryAt: string }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type UpdatePortfolioItemMutationVariables = Exact<{
  input: UpdatePortfolioItemInput;
}>;


export type UpdatePortfolioItemMutation = { readonly updatePortfolioItem:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ItemConflictProblem', readonly code: ErrorCode, readonly message: string, readonly current: { readonly description: string, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly version: number, readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly draft: { readonly id: string, readonly savedAt: string, readonly itemId: string | null, readonly baseVersion: number | null, readonly revision: number, readonly title: string, readonly description: string, readonly category: PortfolioCategory | null, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly visibility: Visibility, readonly featured: boolean, readonly previewPath: string, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'PortfolioItem', readonly description: string, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly version: number, readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly draft: { readonly id: string, readonly savedAt: string, readonly itemId: string | null, readonly baseVersion: number | null, readonly revision: number, readonly title: string, readonly description: string, readonly category: PortfolioCategory | null, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly visibility: Visibility, readonly featured: boolean, readonly previewPath: string, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type DeletePortfolioItemMutationVariables = Exact<{
  id: string;
}>;


export type DeletePortfolioItemMutation = { readonly deletePortfolioItem:
    | { readonly __typename: 'DeletedPortfolioItem', readonly id: string }
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
   };

export type MyDeletedItemsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyDeletedItemsQuery = { readonly myDeletedItems: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly draft: { readonly id: string, readonly savedAt: string } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } }> } };

export type MyItemDraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyItemDraftsQuery = { readonly myItemDrafts: ReadonlyArray<{ readonly id: string, readonly itemId: string | null, readonly baseVersion: number | null, readonly revision: number, readonly savedAt: string, readonly title: string, readonly description: string, readonly category: PortfolioCategory | null, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly visibility: Visibility, readonly featured: boolean, readonly previewPath: string, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> }> };

export type MyItemDraftQueryVariables = Exact<{
  id: string;
}>;


export type MyItemDraftQuery = { readonly myItemDraft: { readonly id: string, readonly itemId: string | null, readonly baseVersion: number | null, readonly revision: number, readonly savedAt: string, readonly title: string, readonly description: string, readonly category: PortfolioCategory | null, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly visibility: Visibility, readonly featured: boolean, readonly previewPath: string, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } | null };

export type SaveItemDraftMutationVariables = Exact<{
  input: SaveItemDraftInput;
}>;


export type SaveItemDraftMutation = { readonly saveItemDraft:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ItemDraft', readonly id: string, readonly itemId: string | null, readonly baseVersion: number | null, readonly revision: number, readonly savedAt: string, readonly title: string, readonly description: string, readonly category: PortfolioCategory | null, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly visibility: Visibility, readonly featured: boolean, readonly previewPath: string, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> }
    | { readonly __typename: 'ItemDraftConflictProblem', readonly code: ErrorCode, readonly message: string, readonly current: { readonly id: string, readonly itemId: string | null, readonly baseVersion: number | null, readonly revision: number, readonly savedAt: string, readonly title: string, readonly description: string, readonly category: PortfolioCategory | null, readonly tags: ReadonlyArray<string>, readonly projectUrl: string | null, readonly visibility: Visibility, readonly featured: boolean, readonly previewPath: string, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> } }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type DiscardItemDraftMutationVariables = Exact<{
  id: string;
}>;


export type DiscardItemDraftMutation = { readonly discardItemDraft:
    | { readonly __typename: 'DiscardedItemDraft', readonly id: string }
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
   };

export type RestorePortfolioItemMutationVariables = Exact<{
  id: string;
}>;


export type RestorePortfolioItemMutation = { readonly restorePortfolioItem:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'PortfolioItem', readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly draft: { readonly id: string, readonly savedAt: string } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
   };

export type SetItemVisibilityMutationVariables = Exact<{
  id: string;
  visibility: Visibility;
}>;


export type SetItemVisibilityMutation = { readonly setItemVisibility:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'PortfolioItem', readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly draft: { readonly id: string, readonly savedAt: string } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
   };

export type SetItemFeaturedMutationVariables = Exact<{
  id: string;
  featured: boolean;
}>;


export type SetItemFeaturedMutation = { readonly setItemFeatured:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'PortfolioItem', readonly id: string, readonly slug: string, readonly title: string, readonly category: PortfolioCategory, readonly visibility: Visibility, readonly status: ModerationStatus, readonly featured: boolean, readonly rejectionReason: string | null, readonly hasPendingRevision: boolean, readonly publicPath: string | null, readonly previewPath: string, readonly updatedAt: string, readonly deletedAt: string | null, readonly restorableUntil: string | null, readonly queue: { readonly place: number, readonly waiting: number, readonly expectedAt: string | null } | null, readonly draft: { readonly id: string, readonly savedAt: string } | null, readonly images: ReadonlyArray<{ readonly alt: string, readonly image: { readonly id: string, readonly status: ImageStatus, readonly progress: number, readonly problem: string | null, readonly picture: { readonly id: string, readonly alt: string, readonly width: number, readonly height: number, readonly thumbhash: string | null, readonly avif: ReadonlyArray<{ readonly width: number, readonly url: string }>, readonly webp: ReadonlyArray<{ readonly width: number, readonly url: string }> } | null } }> }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
   };

export type ValidationPartsFragment = { readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> };

export type SubmitReviewMutationVariables = Exact<{
  input: SubmitReviewInput;
}>;


export type SubmitReviewMutation = { readonly submitReview:
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'SubmittedReview', readonly sealed: boolean }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type AnswerReviewMutationVariables = Exact<{
  reviewId: string;
  text: string;
}>;


export type AnswerReviewMutation = { readonly answerReview:
    | { readonly __typename: 'AnsweredReview' }
    | { readonly __typename: 'ForbiddenProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'NotFoundProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'StateProblem', readonly code: ErrorCode, readonly message: string }
    | { readonly __typename: 'ValidationProblem', readonly code: ErrorCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ApiKeyPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ApiKeyParts on ApiKey {
  id
  provider
  status
  lastFour
  testedAt
  savedAt
  lastUsedAt
  problem
  budget {
    monthlyLimit
    spent
    reserved
    resetsAt
  }
}
    `, {"fragmentName":"ApiKeyParts"}) as unknown as TypedDocumentString<ApiKeyPartsFragment, unknown>;
export const KeyTestPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment KeyTestParts on KeyTest {
  outcome
  message
  nextAt
}
    `, {"fragmentName":"KeyTestParts"}) as unknown as TypedDocumentString<KeyTestPartsFragment, unknown>;
export const UsageSumsPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment UsageSumsParts on UsageSums {
  calls
  estimatedCalls
  unknownCalls
  unpricedCalls
  inputTokens
  cachedTokens
  outputTokens
  reasoningTokens
  cost
}
    `, {"fragmentName":"UsageSumsParts"}) as unknown as TypedDocumentString<UsageSumsPartsFragment, unknown>;
export const PlatformPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PlatformParts on PlatformStatistics {
  platform
  name
  joinUrl
  members
  active
  level
  asOf
  stale
}
    `, {"fragmentName":"PlatformParts"}) as unknown as TypedDocumentString<PlatformPartsFragment, unknown>;
export const PicturePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
    `, {"fragmentName":"PictureParts"}) as unknown as TypedDocumentString<PicturePartsFragment, unknown>;
export const EditableImagePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EditableImageParts on EditableImage {
  id
  status
  progress
  problem
  picture {
    ...PictureParts
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}`, {"fragmentName":"EditableImageParts"}) as unknown as TypedDocumentString<EditableImagePartsFragment, unknown>;
export const MyProfilePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MyProfileParts on MyProfile {
  id
  username
  displayName
  bio
  skills
  availability
  avatar {
    ...EditableImageParts
  }
  banner {
    ...EditableImageParts
  }
  hourlyRateMinor
  projectRateMinor
  currency
  links {
    x
    instagram
    linkedin
    website
  }
  contactEmail
  contactEmailVisible
  completeness {
    percent
    missing
  }
  usernameChangeableAt
  previousUsernames
  version
  updatedAt
  published
}
    fragment EditableImageParts on EditableImage {
  id
  status
  progress
  problem
  picture {
    ...PictureParts
  }
}
fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}`, {"fragmentName":"MyProfileParts"}) as unknown as TypedDocumentString<MyProfilePartsFragment, unknown>;
export const InquiryReviewPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment InquiryReviewParts on InquiryReview {
  id
  stars
  text
  submittedAt
  publishedAt
  answer
  answeredAt
}
    `, {"fragmentName":"InquiryReviewParts"}) as unknown as TypedDocumentString<InquiryReviewPartsFragment, unknown>;
export const InquiryPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment InquiryParts on Inquiry {
  id
  clientName
  clientEmail
  subject
  message
  budget
  timeline
  status
  version
  receivedAt
  completedByYou
  completedByClient
  blocked
  transitions
  review {
    own {
      ...InquiryReviewParts
    }
    otherIsIn
    other {
      ...InquiryReviewParts
    }
    openUntil
    sealedUntil
  }
}
    fragment InquiryReviewParts on InquiryReview {
  id
  stars
  text
  submittedAt
  publishedAt
  answer
  answeredAt
}`, {"fragmentName":"InquiryParts"}) as unknown as TypedDocumentString<InquiryPartsFragment, unknown>;
export const ItemImagePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}`, {"fragmentName":"ItemImageParts"}) as unknown as TypedDocumentString<ItemImagePartsFragment, unknown>;
export const CaseContentPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CaseContentParts on CaseContent {
  title
  description
  category
  tags
  projectUrl
  images {
    ...ItemImageParts
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}`, {"fragmentName":"CaseContentParts"}) as unknown as TypedDocumentString<CaseContentPartsFragment, unknown>;
export const ModerationCasePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ModerationCaseParts on ModerationCase {
  id
  kind
  version
  submittedAt
  creator {
    id
    username
    displayName
    approvedItems
    trusted
  }
  content {
    ...CaseContentParts
  }
  previous {
    ...CaseContentParts
  }
}
    fragment CaseContentParts on CaseContent {
  title
  description
  category
  tags
  projectUrl
  images {
    ...ItemImageParts
  }
}
fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}`, {"fragmentName":"ModerationCaseParts"}) as unknown as TypedDocumentString<ModerationCasePartsFragment, unknown>;
export const ItemSummaryFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ItemSummary on PortfolioItem {
  id
  slug
  title
  category
  visibility
  status
  featured
  rejectionReason
  hasPendingRevision
  publicPath
  previewPath
  updatedAt
  deletedAt
  restorableUntil
  queue {
    place
    waiting
    expectedAt
  }
  draft {
    id
    savedAt
  }
  images {
    ...ItemImageParts
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}`, {"fragmentName":"ItemSummary"}) as unknown as TypedDocumentString<ItemSummaryFragment, unknown>;
export const ItemDraftPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ItemDraftParts on ItemDraft {
  id
  itemId
  baseVersion
  revision
  savedAt
  title
  description
  category
  tags
  projectUrl
  visibility
  featured
  previewPath
  images {
    ...ItemImageParts
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}`, {"fragmentName":"ItemDraftParts"}) as unknown as TypedDocumentString<ItemDraftPartsFragment, unknown>;
export const EditableItemFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EditableItem on PortfolioItem {
  ...ItemSummary
  description
  tags
  projectUrl
  version
  draft {
    ...ItemDraftParts
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemSummary on PortfolioItem {
  id
  slug
  title
  category
  visibility
  status
  featured
  rejectionReason
  hasPendingRevision
  publicPath
  previewPath
  updatedAt
  deletedAt
  restorableUntil
  queue {
    place
    waiting
    expectedAt
  }
  draft {
    id
    savedAt
  }
  images {
    ...ItemImageParts
  }
}
fragment ItemDraftParts on ItemDraft {
  id
  itemId
  baseVersion
  revision
  savedAt
  title
  description
  category
  tags
  projectUrl
  visibility
  featured
  previewPath
  images {
    ...ItemImageParts
  }
}`, {"fragmentName":"EditableItem"}) as unknown as TypedDocumentString<EditableItemFragment, unknown>;
export const ValidationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}
    `, {"fragmentName":"ValidationParts"}) as unknown as TypedDocumentString<ValidationPartsFragment, unknown>;
export const MyApiKeysDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyApiKeys {
  myApiKeys {
    ...ApiKeyParts
  }
}
    fragment ApiKeyParts on ApiKey {
  id
  provider
  status
  lastFour
  testedAt
  savedAt
  lastUsedAt
  problem
  budget {
    monthlyLimit
    spent
    reserved
    resetsAt
  }
}`) as unknown as TypedDocumentString<MyApiKeysQuery, MyApiKeysQueryVariables>;
export const MyKeyStatesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyKeyStates {
  myApiKeys {
    provider
    status
  }
}
    `) as unknown as TypedDocumentString<MyKeyStatesQuery, MyKeyStatesQueryVariables>;
export const UpsertApiKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpsertApiKey($input: UpsertApiKeyInput!) {
  upsertApiKey(input: $input) {
    __typename
    ... on SavedApiKey {
      key {
        ...ApiKeyParts
      }
      test {
        ...KeyTestParts
      }
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
    ... on ForbiddenProblem {
      code
      message
    }
  }
}
    fragment ApiKeyParts on ApiKey {
  id
  provider
  status
  lastFour
  testedAt
  savedAt
  lastUsedAt
  problem
  budget {
    monthlyLimit
    spent
    reserved
    resetsAt
  }
}
fragment KeyTestParts on KeyTest {
  outcome
  message
  nextAt
}
fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<UpsertApiKeyMutation, UpsertApiKeyMutationVariables>;
export const TestApiKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation TestApiKey($provider: AIProvider!) {
  testApiKey(provider: $provider) {
    __typename
    ... on TestedApiKey {
      key {
        ...ApiKeyParts
      }
      test {
        ...KeyTestParts
      }
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on ForbiddenProblem {
      code
      message
    }
    ... on StateProblem {
      code
      message
    }
    ... on QuotaProblem {
      code
      message
      retryAt
      limit
    }
  }
}
    fragment ApiKeyParts on ApiKey {
  id
  provider
  status
  lastFour
  testedAt
  savedAt
  lastUsedAt
  problem
  budget {
    monthlyLimit
    spent
    reserved
    resetsAt
  }
}
fragment KeyTestParts on KeyTest {
  outcome
  message
  nextAt
}`) as unknown as TypedDocumentString<TestApiKeyMutation, TestApiKeyMutationVariables>;
export const RemoveApiKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveApiKey($provider: AIProvider!) {
  removeApiKey(provider: $provider) {
    __typename
    ... on RemovedApiKey {
      key {
        ...ApiKeyParts
      }
    }
    ... on NotFoundProblem {
      code
      message
    }
  }
}
    fragment ApiKeyParts on ApiKey {
  id
  provider
  status
  lastFour
  testedAt
  savedAt
  lastUsedAt
  problem
  budget {
    monthlyLimit
    spent
    reserved
    resetsAt
  }
}`) as unknown as TypedDocumentString<RemoveApiKeyMutation, RemoveApiKeyMutationVariables>;
export const SetKeyBudgetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetKeyBudget($provider: AIProvider!, $monthlyLimit: NanoDollars) {
  setKeyBudget(provider: $provider, monthlyLimit: $monthlyLimit) {
    __typename
    ... on ApiKey {
      ...ApiKeyParts
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
    ... on NotFoundProblem {
      code
      message
    }
  }
}
    fragment ApiKeyParts on ApiKey {
  id
  provider
  status
  lastFour
  testedAt
  savedAt
  lastUsedAt
  problem
  budget {
    monthlyLimit
    spent
    reserved
    resetsAt
  }
}
fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<SetKeyBudgetMutation, SetKeyBudgetMutationVariables>;
export const PricedModelsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PricedModels($provider: AIProvider!) {
  pricedModels(provider: $provider) {
    model
    name
    inputPerMillion
    outputPerMillion
    contextTokens
  }
}
    `) as unknown as TypedDocumentString<PricedModelsQuery, PricedModelsQueryVariables>;
export const ApiUsageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ApiUsage($period: String) {
  apiUsageStats(period: $period) {
    period
    from
    to
    periods
    totals {
      ...UsageSumsParts
    }
    byModel {
      provider
      model
      sums {
        ...UsageSumsParts
      }
    }
    byPurpose {
      purpose
      sums {
        ...UsageSumsParts
      }
    }
    days {
      day
      sums {
        ...UsageSumsParts
      }
    }
  }
}
    fragment UsageSumsParts on UsageSums {
  calls
  estimatedCalls
  unknownCalls
  unpricedCalls
  inputTokens
  cachedTokens
  outputTokens
  reasoningTokens
  cost
}`) as unknown as TypedDocumentString<ApiUsageQuery, ApiUsageQueryVariables>;
export const PlatformStatsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PlatformStats {
  platformStats {
    ...PlatformParts
  }
}
    fragment PlatformParts on PlatformStatistics {
  platform
  name
  joinUrl
  members
  active
  level
  asOf
  stale
}`) as unknown as TypedDocumentString<PlatformStatsQuery, PlatformStatsQueryVariables>;
export const RefreshPlatformStatsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RefreshPlatformStats($idempotencyKey: String!) {
  refreshPlatformStats(idempotencyKey: $idempotencyKey) {
    __typename
    ... on PlatformRefresh {
      id
      askedAt
      repeated
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
    ... on ForbiddenProblem {
      code
      message
    }
  }
}
    fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<RefreshPlatformStatsMutation, RefreshPlatformStatsMutationVariables>;
export const MyProfileDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyProfile {
  myProfile {
    ...MyProfileParts
  }
}
    fragment EditableImageParts on EditableImage {
  id
  status
  progress
  problem
  picture {
    ...PictureParts
  }
}
fragment MyProfileParts on MyProfile {
  id
  username
  displayName
  bio
  skills
  availability
  avatar {
    ...EditableImageParts
  }
  banner {
    ...EditableImageParts
  }
  hourlyRateMinor
  projectRateMinor
  currency
  links {
    x
    instagram
    linkedin
    website
  }
  contactEmail
  contactEmailVisible
  completeness {
    percent
    missing
  }
  usernameChangeableAt
  previousUsernames
  version
  updatedAt
  published
}
fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}`) as unknown as TypedDocumentString<MyProfileQuery, MyProfileQueryVariables>;
export const UsernameAvailabilityDocument = /*#__PURE__*/ new TypedDocumentString(`
    query UsernameAvailability($username: String!) {
  usernameAvailability(username: $username) {
    username
    available
    reason
  }
}
    `) as unknown as TypedDocumentString<UsernameAvailabilityQuery, UsernameAvailabilityQueryVariables>;
export const UpdateMyProfileDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateMyProfile($input: UpdateMyProfileInput!) {
  updateMyProfile(input: $input) {
    __typename
    ... on ForbiddenProblem {
      code
      message
    }
    ... on MyProfile {
      ...MyProfileParts
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
    ... on ConflictProblem {
      code
      message
    }
  }
}
    fragment EditableImageParts on EditableImage {
  id
  status
  progress
  problem
  picture {
    ...PictureParts
  }
}
fragment MyProfileParts on MyProfile {
  id
  username
  displayName
  bio
  skills
  availability
  avatar {
    ...EditableImageParts
  }
  banner {
    ...EditableImageParts
  }
  hourlyRateMinor
  projectRateMinor
  currency
  links {
    x
    instagram
    linkedin
    website
  }
  contactEmail
  contactEmailVisible
  completeness {
    percent
    missing
  }
  usernameChangeableAt
  previousUsernames
  version
  updatedAt
  published
}
fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<UpdateMyProfileMutation, UpdateMyProfileMutationVariables>;
export const ChangeUsernameDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangeUsername($username: String!) {
  changeUsername(username: $username) {
    __typename
    ... on ForbiddenProblem {
      code
      message
    }
    ... on MyProfile {
      ...MyProfileParts
    }
    ... on QuotaProblem {
      code
      message
      retryAt
    }
    ... on StateProblem {
      code
      message
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
  }
}
    fragment EditableImageParts on EditableImage {
  id
  status
  progress
  problem
  picture {
    ...PictureParts
  }
}
fragment MyProfileParts on MyProfile {
  id
  username
  displayName
  bio
  skills
  availability
  avatar {
    ...EditableImageParts
  }
  banner {
    ...EditableImageParts
  }
  hourlyRateMinor
  projectRateMinor
  currency
  links {
    x
    instagram
    linkedin
    website
  }
  contactEmail
  contactEmailVisible
  completeness {
    percent
    missing
  }
  usernameChangeableAt
  previousUsernames
  version
  updatedAt
  published
}
fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<ChangeUsernameMutation, ChangeUsernameMutationVariables>;
export const MeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Me {
  me {
    id
    name
    username
    role
    creatorUsername
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SignOutEverywhereDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignOutEverywhere {
  signOutEverywhere {
    sessions
  }
}
    `) as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const MyInquiriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyInquiries($first: Int, $after: String, $status: [InquiryStatus!]) {
  myInquiries(first: $first, after: $after, status: $status) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...InquiryParts
      }
    }
  }
}
    fragment InquiryReviewParts on InquiryReview {
  id
  stars
  text
  submittedAt
  publishedAt
  answer
  answeredAt
}
fragment InquiryParts on Inquiry {
  id
  clientName
  clientEmail
  subject
  message
  budget
  timeline
  status
  version
  receivedAt
  completedByYou
  completedByClient
  blocked
  transitions
  review {
    own {
      ...InquiryReviewParts
    }
    otherIsIn
    other {
      ...InquiryReviewParts
    }
    openUntil
    sealedUntil
  }
}`) as unknown as TypedDocumentString<MyInquiriesQuery, MyInquiriesQueryVariables>;
export const NewInquiryCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query NewInquiryCount {
  myInquiries(first: 1, status: [NEW]) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<NewInquiryCountQuery, NewInquiryCountQueryVariables>;
export const MyInquiryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyInquiry($id: ID!) {
  myInquiry(id: $id) {
    ...InquiryParts
  }
}
    fragment InquiryReviewParts on InquiryReview {
  id
  stars
  text
  submittedAt
  publishedAt
  answer
  answeredAt
}
fragment InquiryParts on Inquiry {
  id
  clientName
  clientEmail
  subject
  message
  budget
  timeline
  status
  version
  receivedAt
  completedByYou
  completedByClient
  blocked
  transitions
  review {
    own {
      ...InquiryReviewParts
    }
    otherIsIn
    other {
      ...InquiryReviewParts
    }
    openUntil
    sealedUntil
  }
}`) as unknown as TypedDocumentString<MyInquiryQuery, MyInquiryQueryVariables>;
export const SetInquiryStateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetInquiryState($id: ID!, $status: InquiryStatus!, $version: Int!) {
  setInquiryState(id: $id, status: $status, version: $version) {
    __typename
    ... on Inquiry {
      ...InquiryParts
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on StateProblem {
      code
      message
    }
    ... on ConflictProblem {
      code
      message
    }
    ... on ForbiddenProblem {
      code
      message
    }
  }
}
    fragment InquiryReviewParts on InquiryReview {
  id
  stars
  text
  submittedAt
  publishedAt
  answer
  answeredAt
}
fragment InquiryParts on Inquiry {
  id
  clientName
  clientEmail
  subject
  message
  budget
  timeline
  status
  version
  receivedAt
  completedByYou
  completedByClient
  blocked
  transitions
  review {
    own {
      ...InquiryReviewParts
    }
    otherIsIn
    other {
      ...InquiryReviewParts
    }
    openUntil
    sealedUntil
  }
}`) as unknown as TypedDocumentString<SetInquiryStateMutation, SetInquiryStateMutationVariables>;
export const CompleteInquiryDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CompleteInquiry($id: ID!) {
  completeInquiry(id: $id) {
    __typename
    ... on Inquiry {
      ...InquiryParts
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on StateProblem {
      code
      message
    }
    ... on ForbiddenProblem {
      code
      message
    }
  }
}
    fragment InquiryReviewParts on InquiryReview {
  id
  stars
  text
  submittedAt
  publishedAt
  answer
  answeredAt
}
fragment InquiryParts on Inquiry {
  id
  clientName
  clientEmail
  subject
  message
  budget
  timeline
  status
  version
  receivedAt
  completedByYou
  completedByClient
  blocked
  transitions
  review {
    own {
      ...InquiryReviewParts
    }
    otherIsIn
    other {
      ...InquiryReviewParts
    }
    openUntil
    sealedUntil
  }
}`) as unknown as TypedDocumentString<CompleteInquiryMutation, CompleteInquiryMutationVariables>;
export const BlockClientDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BlockClient($inquiryId: ID!) {
  blockClient(inquiryId: $inquiryId) {
    __typename
    ... on Inquiry {
      ...InquiryParts
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on ForbiddenProblem {
      code
      message
    }
  }
}
    fragment InquiryReviewParts on InquiryReview {
  id
  stars
  text
  submittedAt
  publishedAt
  answer
  answeredAt
}
fragment InquiryParts on Inquiry {
  id
  clientName
  clientEmail
  subject
  message
  budget
  timeline
  status
  version
  receivedAt
  completedByYou
  completedByClient
  blocked
  transitions
  review {
    own {
      ...InquiryReviewParts
    }
    otherIsIn
    other {
      ...InquiryReviewParts
    }
    openUntil
    sealedUntil
  }
}`) as unknown as TypedDocumentString<BlockClientMutation, BlockClientMutationVariables>;
export const MyBlockedClientsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyBlockedClients($first: Int, $after: String) {
  myBlockedClients(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        id
        clientName
        clientEmail
        blockedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyBlockedClientsQuery, MyBlockedClientsQueryVariables>;
export const UnblockClientDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UnblockClient($id: ID!) {
  unblockClient(id: $id) {
    __typename
    ... on UnblockedClient {
      id
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on ForbiddenProblem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UnblockClientMutation, UnblockClientMutationVariables>;
export const ModerationQueueDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ModerationQueue($first: Int, $after: String) {
  moderationQueue(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...ModerationCaseParts
      }
    }
  }
}
    fragment CaseContentParts on CaseContent {
  title
  description
  category
  tags
  projectUrl
  images {
    ...ItemImageParts
  }
}
fragment ModerationCaseParts on ModerationCase {
  id
  kind
  version
  submittedAt
  creator {
    id
    username
    displayName
    approvedItems
    trusted
  }
  content {
    ...CaseContentParts
  }
  previous {
    ...CaseContentParts
  }
}
fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}`) as unknown as TypedDocumentString<ModerationQueueQuery, ModerationQueueQueryVariables>;
export const ModerationCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ModerationCount {
  moderationQueue(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ModerationCountQuery, ModerationCountQueryVariables>;
export const ModerateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Moderate($input: ModerateInput!) {
  moderate(input: $input) {
    __typename
    ... on ModerationOutcome {
      caseId
      decision
      status
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on ForbiddenProblem {
      code
      message
    }
    ... on ConflictProblem {
      code
      message
    }
  }
}
    fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<ModerateMutation, ModerateMutationVariables>;
export const MyPortfolioDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyPortfolio($first: Int, $after: String) {
  myPortfolio(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...ItemSummary
      }
    }
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemSummary on PortfolioItem {
  id
  slug
  title
  category
  visibility
  status
  featured
  rejectionReason
  hasPendingRevision
  publicPath
  previewPath
  updatedAt
  deletedAt
  restorableUntil
  queue {
    place
    waiting
    expectedAt
  }
  draft {
    id
    savedAt
  }
  images {
    ...ItemImageParts
  }
}`) as unknown as TypedDocumentString<MyPortfolioQuery, MyPortfolioQueryVariables>;
export const MyPortfolioItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyPortfolioItem($id: ID!) {
  myPortfolioItem(id: $id) {
    ...EditableItem
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemSummary on PortfolioItem {
  id
  slug
  title
  category
  visibility
  status
  featured
  rejectionReason
  hasPendingRevision
  publicPath
  previewPath
  updatedAt
  deletedAt
  restorableUntil
  queue {
    place
    waiting
    expectedAt
  }
  draft {
    id
    savedAt
  }
  images {
    ...ItemImageParts
  }
}
fragment ItemDraftParts on ItemDraft {
  id
  itemId
  baseVersion
  revision
  savedAt
  title
  description
  category
  tags
  projectUrl
  visibility
  featured
  previewPath
  images {
    ...ItemImageParts
  }
}
fragment EditableItem on PortfolioItem {
  ...ItemSummary
  description
  tags
  projectUrl
  version
  draft {
    ...ItemDraftParts
  }
}`) as unknown as TypedDocumentString<MyPortfolioItemQuery, MyPortfolioItemQueryVariables>;
export const CreatePortfolioItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreatePortfolioItem($input: CreatePortfolioItemInput!) {
  createPortfolioItem(input: $input) {
    __typename
    ... on ForbiddenProblem {
      code
      message
    }
    ... on PortfolioItem {
      ...EditableItem
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
    ... on QuotaProblem {
      code
      message
      limit
      retryAt
    }
    ... on StateProblem {
      code
      message
    }
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemSummary on PortfolioItem {
  id
  slug
  title
  category
  visibility
  status
  featured
  rejectionReason
  hasPendingRevision
  publicPath
  previewPath
  updatedAt
  deletedAt
  restorableUntil
  queue {
    place
    waiting
    expectedAt
  }
  draft {
    id
    savedAt
  }
  images {
    ...ItemImageParts
  }
}
fragment ItemDraftParts on ItemDraft {
  id
  itemId
  baseVersion
  revision
  savedAt
  title
  description
  category
  tags
  projectUrl
  visibility
  featured
  previewPath
  images {
    ...ItemImageParts
  }
}
fragment EditableItem on PortfolioItem {
  ...ItemSummary
  description
  tags
  projectUrl
  version
  draft {
    ...ItemDraftParts
  }
}
fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<CreatePortfolioItemMutation, CreatePortfolioItemMutationVariables>;
export const UpdatePortfolioItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdatePortfolioItem($input: UpdatePortfolioItemInput!) {
  updatePortfolioItem(input: $input) {
    __typename
    ... on ForbiddenProblem {
      code
      message
    }
    ... on PortfolioItem {
      ...EditableItem
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on ItemConflictProblem {
      code
      message
      current {
        ...EditableItem
      }
    }
    ... on StateProblem {
      code
      message
    }
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemSummary on PortfolioItem {
  id
  slug
  title
  category
  visibility
  status
  featured
  rejectionReason
  hasPendingRevision
  publicPath
  previewPath
  updatedAt
  deletedAt
  restorableUntil
  queue {
    place
    waiting
    expectedAt
  }
  draft {
    id
    savedAt
  }
  images {
    ...ItemImageParts
  }
}
fragment ItemDraftParts on ItemDraft {
  id
  itemId
  baseVersion
  revision
  savedAt
  title
  description
  category
  tags
  projectUrl
  visibility
  featured
  previewPath
  images {
    ...ItemImageParts
  }
}
fragment EditableItem on PortfolioItem {
  ...ItemSummary
  description
  tags
  projectUrl
  version
  draft {
    ...ItemDraftParts
  }
}
fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<UpdatePortfolioItemMutation, UpdatePortfolioItemMutationVariables>;
export const DeletePortfolioItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeletePortfolioItem($id: ID!) {
  deletePortfolioItem(id: $id) {
    __typename
    ... on ForbiddenProblem {
      code
      message
    }
    ... on DeletedPortfolioItem {
      id
    }
    ... on NotFoundProblem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeletePortfolioItemMutation, DeletePortfolioItemMutationVariables>;
export const MyDeletedItemsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyDeletedItems($first: Int, $after: String) {
  myDeletedItems(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...ItemSummary
      }
    }
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemSummary on PortfolioItem {
  id
  slug
  title
  category
  visibility
  status
  featured
  rejectionReason
  hasPendingRevision
  publicPath
  previewPath
  updatedAt
  deletedAt
  restorableUntil
  queue {
    place
    waiting
    expectedAt
  }
  draft {
    id
    savedAt
  }
  images {
    ...ItemImageParts
  }
}`) as unknown as TypedDocumentString<MyDeletedItemsQuery, MyDeletedItemsQueryVariables>;
export const MyItemDraftsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyItemDrafts {
  myItemDrafts {
    ...ItemDraftParts
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemDraftParts on ItemDraft {
  id
  itemId
  baseVersion
  revision
  savedAt
  title
  description
  category
  tags
  projectUrl
  visibility
  featured
  previewPath
  images {
    ...ItemImageParts
  }
}`) as unknown as TypedDocumentString<MyItemDraftsQuery, MyItemDraftsQueryVariables>;
export const MyItemDraftDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyItemDraft($id: ID!) {
  myItemDraft(id: $id) {
    ...ItemDraftParts
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemDraftParts on ItemDraft {
  id
  itemId
  baseVersion
  revision
  savedAt
  title
  description
  category
  tags
  projectUrl
  visibility
  featured
  previewPath
  images {
    ...ItemImageParts
  }
}`) as unknown as TypedDocumentString<MyItemDraftQuery, MyItemDraftQueryVariables>;
export const SaveItemDraftDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveItemDraft($input: SaveItemDraftInput!) {
  saveItemDraft(input: $input) {
    __typename
    ... on ForbiddenProblem {
      code
      message
    }
    ... on ItemDraft {
      ...ItemDraftParts
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on StateProblem {
      code
      message
    }
    ... on ItemDraftConflictProblem {
      code
      message
      current {
        ...ItemDraftParts
      }
    }
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemDraftParts on ItemDraft {
  id
  itemId
  baseVersion
  revision
  savedAt
  title
  description
  category
  tags
  projectUrl
  visibility
  featured
  previewPath
  images {
    ...ItemImageParts
  }
}
fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<SaveItemDraftMutation, SaveItemDraftMutationVariables>;
export const DiscardItemDraftDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DiscardItemDraft($id: ID!) {
  discardItemDraft(id: $id) {
    __typename
    ... on ForbiddenProblem {
      code
      message
    }
    ... on DiscardedItemDraft {
      id
    }
    ... on NotFoundProblem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardItemDraftMutation, DiscardItemDraftMutationVariables>;
export const RestorePortfolioItemDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RestorePortfolioItem($id: ID!) {
  restorePortfolioItem(id: $id) {
    __typename
    ... on ForbiddenProblem {
      code
      message
    }
    ... on PortfolioItem {
      ...ItemSummary
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on StateProblem {
      code
      message
    }
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemSummary on PortfolioItem {
  id
  slug
  title
  category
  visibility
  status
  featured
  rejectionReason
  hasPendingRevision
  publicPath
  previewPath
  updatedAt
  deletedAt
  restorableUntil
  queue {
    place
    waiting
    expectedAt
  }
  draft {
    id
    savedAt
  }
  images {
    ...ItemImageParts
  }
}`) as unknown as TypedDocumentString<RestorePortfolioItemMutation, RestorePortfolioItemMutationVariables>;
export const SetItemVisibilityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetItemVisibility($id: ID!, $visibility: Visibility!) {
  setItemVisibility(id: $id, visibility: $visibility) {
    __typename
    ... on ForbiddenProblem {
      code
      message
    }
    ... on PortfolioItem {
      ...ItemSummary
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on StateProblem {
      code
      message
    }
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemSummary on PortfolioItem {
  id
  slug
  title
  category
  visibility
  status
  featured
  rejectionReason
  hasPendingRevision
  publicPath
  previewPath
  updatedAt
  deletedAt
  restorableUntil
  queue {
    place
    waiting
    expectedAt
  }
  draft {
    id
    savedAt
  }
  images {
    ...ItemImageParts
  }
}`) as unknown as TypedDocumentString<SetItemVisibilityMutation, SetItemVisibilityMutationVariables>;
export const SetItemFeaturedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetItemFeatured($id: ID!, $featured: Boolean!) {
  setItemFeatured(id: $id, featured: $featured) {
    __typename
    ... on ForbiddenProblem {
      code
      message
    }
    ... on PortfolioItem {
      ...ItemSummary
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on StateProblem {
      code
      message
    }
  }
}
    fragment PictureParts on Picture {
  id
  alt
  width
  height
  thumbhash
  avif {
    width
    url
  }
  webp {
    width
    url
  }
}
fragment ItemImageParts on ItemImage {
  alt
  image {
    id
    status
    progress
    problem
    picture {
      ...PictureParts
    }
  }
}
fragment ItemSummary on PortfolioItem {
  id
  slug
  title
  category
  visibility
  status
  featured
  rejectionReason
  hasPendingRevision
  publicPath
  previewPath
  updatedAt
  deletedAt
  restorableUntil
  queue {
    place
    waiting
    expectedAt
  }
  draft {
    id
    savedAt
  }
  images {
    ...ItemImageParts
  }
}`) as unknown as TypedDocumentString<SetItemFeaturedMutation, SetItemFeaturedMutationVariables>;
export const SubmitReviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SubmitReview($input: SubmitReviewInput!) {
  submitReview(input: $input) {
    __typename
    ... on SubmittedReview {
      sealed
    }
    ... on NotFoundProblem {
      code
      message
    }
    ... on StateProblem {
      code
      message
    }
    ... on ForbiddenProblem {
      code
      message
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
  }
}
    fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<SubmitReviewMutation, SubmitReviewMutationVariables>;
export const AnswerReviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AnswerReview($reviewId: ID!, $text: String!) {
  answerReview(reviewId: $reviewId, text: $text) {
    __typename
    ... on NotFoundProblem {
      code
      message
    }
    ... on StateProblem {
      code
      message
    }
    ... on ForbiddenProblem {
      code
      message
    }
    ... on ValidationProblem {
      ...ValidationParts
    }
  }
}
    fragment ValidationParts on ValidationProblem {
  code
  message
  fields {
    field
    message
  }
}`) as unknown as TypedDocumentString<AnswerReviewMutation, AnswerReviewMutationVariables>;