import type { EditableItemFragment } from '@guildhall/contracts/graphql';

/** What a save led to, for the toast. */
export function savedWords({ title, status, hasPendingRevision, visibility, publicPath }: EditableItemFragment): string {
  if (hasPendingRevision) return `Your change to “${title}” is in review. Visitors see the version before it until then.`;
  if (status === 'PENDING') return `“${title}” is saved and waits for a moderator.`;
  if (status === 'APPROVED' && visibility === 'PUBLIC' && publicPath) return `“${title}” is saved and public.`;
  return `“${title}” is saved.`;
}
