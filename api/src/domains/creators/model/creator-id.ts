/** Names a creator; other domains keep it and nothing else of a creator. It equals the id of the member. */
export type CreatorId = string & { readonly __creator: true };

/** The creator that a member is, or will be once they save a profile. */
export function creatorIdOf(member: { readonly userId: string }): CreatorId {
  return member.userId as CreatorId;
}
