import type { ModerationDecision } from '@guildhall/contracts';

declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** A moderator has decided a case; the creator is to be told. The reason stands in the log, not here. */
    'moderation.decided': {
      readonly submissionId: string;
      readonly itemId: string;
      readonly creatorId: string;
      readonly decision: ModerationDecision;
    };
  }
}
