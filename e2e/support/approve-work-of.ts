import type { Member } from './member.ts';

const queue = 'query { moderationQueue(first: 100) { edges { node { id version creator { username } } } } }';
const approve = 'mutation ($input: ModerateInput!) { moderate(input: $input) { __typename ... on Problem { message } } }';

interface Waiting {
  readonly id: string;
  readonly version: number;
  readonly creator: { readonly username: string };
}

/** Approves everything of one creator that waits, and leaves the rest of the queue alone. */
export async function approveWorkOf(username: string, moderator: Member): Promise<void> {
  const { moderationQueue } = await moderator.ask<{ moderationQueue: { edges: { node: Waiting }[] } }>(queue);
  for (const { node } of moderationQueue.edges.filter(({ node: { creator } }) => creator.username === username)) {
    const input = { caseId: node.id, version: node.version, decision: 'APPROVE' };
    const { moderate } = await moderator.ask<{ moderate: { __typename: string; message?: string } }>(approve, { input });
    if (moderate.__typename !== 'ModerationOutcome') throw new Error(`${node.id}: ${moderate.message ?? moderate.__typename}`);
  }
}
