import type { ActivityLevel, AIProvider, AvailabilityStatus, ExternalPlatform, ModerationStatus, PortfolioCategory, Role } from './enums.js';

/** How people read the enumerations. */
export const availabilityLabels: Record<AvailabilityStatus, string> = {
  AVAILABLE: 'Available',
  LIMITED: 'Limited',
  UNAVAILABLE: 'Booked',
};

export const categoryLabels: Record<PortfolioCategory, string> = {
  AI_CONTENT: 'AI content',
  PROMPT_ENGINEERING: 'Prompt engineering',
  CREATIVE_DIRECTION: 'Creative direction',
  IMAGE: 'Image',
  VIDEO: 'Video',
  AUDIO: 'Audio',
  CHARACTER_DESIGN: 'Character design',
  AUTOMATION: 'Automation',
  OTHER: 'Other',
};

export const moderationLabels: Record<ModerationStatus, string> = {
  PENDING: 'In review',
  APPROVED: 'Approved',
  REJECTED: 'Not approved',
  FLAGGED: 'Second look',
  REMOVED: 'Removed',
};

/** How lively a platform is. */
export const activityLevelLabels: Record<ActivityLevel, string> = {
  LOW: 'Low',
  MODERATE: 'Moderate',
  HIGH: 'High',
  VERY_HIGH: 'Very high',
};

export const platformLabels: Record<ExternalPlatform, string> = {
  DISCORD: 'Discord',
  REDDIT: 'Reddit',
  GITHUB: 'GitHub',
  HUGGINGFACE: 'Hugging Face',
};

/** Whose models a key opens, by their own names. */
export const aiProviderLabels: Record<AIProvider, string> = {
  OPENAI: 'OpenAI',
  ANTHROPIC: 'Anthropic',
  GOOGLE: 'Google',
  HUGGINGFACE: 'Hugging Face',
};

export const roleLabels: Record<Role, string> = {
  MEMBER: 'Member',
  MODERATOR: 'Moderator',
  ADMIN: 'Admin',
  OWNER: 'Owner',
};

/** A category of personalities as people read it: `creative-writing` is "Creative writing". */
export function personalityCategoryLabel(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
