import { setTimeout as pause } from 'node:timers/promises';
import { Failure, type Member } from './member.ts';

const queue = 'query { moderationQueue(first: 100) { edges { node { id version } } } }';
const approve = `mutation ($input: ModerateInput!) {
  moderate(input: $input) { __typename ... on Problem { message } }
}`;

/** Between two decisions, so that publishing the first is under way while the last is made. */
const DECISION_MS = 60;

/** Approves whatever waits until nothing does, one after the other, while the system may break. */
export async function approveAll(moderator: Member): Promise<void> {
  const waiting = await moderator.until(() => moderator.ask<{ moderationQueue: { edges: { node: { id: string; version: number } }[] } }>(queue));
  const cases = waiting.moderationQueue.edges.map(({ node }) => node);
  if (cases.length === 0) return;
  for (const { id, version } of cases) {
    const input = { caseId: id, version, decision: 'APPROVE' };
    // Where the answer stayed away the case may be decided: the next look at the queue tells.
    await moderator.ask(approve, { input }).catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'FORBIDDEN') throw error;
    });
    await pause(DECISION_MS);
  }
  await approveAll(moderator);
}
