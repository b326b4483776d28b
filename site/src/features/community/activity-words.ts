import type { ActivityEntry } from '@guildhall/contracts';

/** A piece of a line: words of ours, or a name that leads somewhere. */
export interface ActivitySpan {
  readonly text: string;
  /** Root-relative; `null` for words of ours. */
  readonly path: string | null;
}

const words = (text: string): ActivitySpan => ({ text, path: null });
const named = (who: { readonly name: string; readonly path: string } | null): readonly ActivitySpan[] =>
  who === null ? [] : [{ text: who.name, path: who.path }];

const milestoneNouns = { creators: 'creators', items: 'works on the wall', personalities: 'personalities' } as const;

/** What happened, as a sentence of pieces: the names in it are links of their own and keep their own direction. */
export function activityWords({ type, actor, subject, milestone, stars }: ActivityEntry): readonly ActivitySpan[] {
  switch (type) {
    case 'CREATOR_JOINED':
      return [...named(actor), words(' opened a stall')];
    case 'ITEM_PUBLISHED':
      return [...named(actor), words(' hung '), ...named(subject)];
    case 'REVIEW_POSTED': {
      const given = stars === null ? 'was reviewed' : `was given ${stars} ${stars === 1 ? 'star' : 'stars'}`;
      return [...named(subject ?? actor), words(` ${given} for finished work`)];
    }
    case 'PERSONALITY_PUBLISHED':
      return [...named(subject ?? actor), words(' joined the personalities')];
    case 'PERSONALITY_DEPLOYED':
      return [...named(subject ?? actor), words(' moved into a Discord server')];
    case 'MILESTONE':
      return milestone === null ? [words('A milestone was reached')] : [words(`The hall has ${milestone.count.toLocaleString('en-GB')} ${milestoneNouns[milestone.what]}`)];
  }
}
