/** A new item, or new content for one that is public. */
export const moderationCaseKinds = ['ITEM', 'REVISION'] as const;

/** What a case is about. */
export type ModerationCaseKind = (typeof moderationCaseKinds)[number];
