/** Every enumeration of the product, in one place: the API, the dashboard and the site read the same lists. */

export const availabilityStatuses = ['AVAILABLE', 'LIMITED', 'UNAVAILABLE'] as const;
/** Whether a creator takes work. `UNAVAILABLE` is shown to people as "Booked". */
export type AvailabilityStatus = (typeof availabilityStatuses)[number];

export const portfolioCategories = [
  'AI_CONTENT',
  'PROMPT_ENGINEERING',
  'CREATIVE_DIRECTION',
  'IMAGE',
  'VIDEO',
  'AUDIO',
  'CHARACTER_DESIGN',
  'AUTOMATION',
  'OTHER',
] as const;
export type PortfolioCategory = (typeof portfolioCategories)[number];

export const visibilities = ['PUBLIC', 'PRIVATE'] as const;
export type Visibility = (typeof visibilities)[number];

export const moderationStatuses = ['PENDING', 'APPROVED', 'REJECTED', 'FLAGGED', 'REMOVED'] as const;
export type ModerationStatus = (typeof moderationStatuses)[number];

export const inquiryStatuses = [
  'UNCONFIRMED',
  'NEW',
  'READ',
  'ACCEPTED',
  'DECLINED',
  'SPAM',
  'COMPLETED',
  'EXPIRED',
] as const;
export type InquiryStatus = (typeof inquiryStatuses)[number];

export const reviewAuthors = ['CLIENT', 'CREATOR'] as const;
/** Which side of a job wrote a review. */
export type ReviewAuthor = (typeof reviewAuthors)[number];

export const aiProviders = ['OPENAI', 'ANTHROPIC', 'GOOGLE', 'HUGGINGFACE'] as const;
/** Whose models a key opens. */
export type AIProvider = (typeof aiProviders)[number];

export const callPurposes = ['TRY_OUT', 'PREVIEW', 'AGENT'] as const;
/** What a call to a model was for. */
export type CallPurpose = (typeof callPurposes)[number];

export const apiKeyStatuses = ['NOT_CONFIGURED', 'UNVERIFIED', 'ACTIVE', 'LIMITED', 'EXHAUSTED', 'INVALID', 'UNREADABLE'] as const;
/** What is known of a key. `LIMITED` may do less than everything, `EXHAUSTED` has no credit left, `UNREADABLE` has to be entered again. */
export type ApiKeyStatus = (typeof apiKeyStatuses)[number];

export const externalPlatforms = ['DISCORD', 'REDDIT', 'GITHUB', 'HUGGINGFACE'] as const;
export type ExternalPlatform = (typeof externalPlatforms)[number];

export const activityLevels = ['LOW', 'MODERATE', 'HIGH', 'VERY_HIGH'] as const;
export type ActivityLevel = (typeof activityLevels)[number];

export const activityTypes = [
  'CREATOR_JOINED',
  'ITEM_PUBLISHED',
  'REVIEW_POSTED',
  'PERSONALITY_PUBLISHED',
  'PERSONALITY_DEPLOYED',
  'MILESTONE',
] as const;
export type ActivityType = (typeof activityTypes)[number];

export const personalityStatuses = ['DRAFT', 'REVIEW', 'PUBLISHED', 'ARCHIVED'] as const;
export type PersonalityStatus = (typeof personalityStatuses)[number];

/** Lowest first: the position is the rank. */
export const roles = ['MEMBER', 'MODERATOR', 'ADMIN', 'OWNER'] as const;
export type Role = (typeof roles)[number];

/** The life of an uploaded image: bytes stored, being decoded, ready with all variants, or refused with a reason. */
export const imageStatuses = ['UPLOADED', 'PROCESSING', 'READY', 'REJECTED'] as const;
export type ImageStatus = (typeof imageStatuses)[number];

/** What a moderator can decide about a case. */
export const moderationDecisions = ['APPROVE', 'REJECT'] as const;
export type ModerationDecision = (typeof moderationDecisions)[number];

/** What makes a profile whole. */
export const profileParts = ['AVATAR', 'BANNER', 'BIO', 'SKILLS', 'RATES', 'LINKS', 'CONTACT', 'FIRST_ITEM'] as const;
export type ProfilePart = (typeof profileParts)[number];

/** Orders of the marketplace. `RELEVANCE` needs a search; without one it is `POPULAR`. */
export const creatorSorts = ['RELEVANCE', 'NEWEST', 'POPULAR', 'RATING'] as const;
export type CreatorSort = (typeof creatorSorts)[number];

export const reportTargets = ['ITEM', 'REVIEW', 'PROFILE', 'PERSONALITY'] as const;
/** What anybody can report. */
export type ReportTarget = (typeof reportTargets)[number];

export const reportReasons = ['SPAM', 'STOLEN_WORK', 'SEXUAL', 'HATE', 'IMPERSONATION', 'ILLEGAL', 'OTHER'] as const;
/** What is wrong with it. `OTHER` needs words. */
export type ReportReason = (typeof reportReasons)[number];
