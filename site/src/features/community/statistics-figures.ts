import type { CommunityStatistics } from '@guildhall/contracts';

/** One figure of the community, with the key under which it is counted. */
export interface StatisticsFigure {
  readonly key: keyof CommunityStatistics;
  readonly label: string;
  readonly text: string;
}

const figures: readonly StatisticsFigure[] = [
  { key: 'creators', label: 'Creators', text: 'with a stall of their own' },
  { key: 'items', label: 'Works', text: 'hung on the wall' },
  { key: 'inquiriesAnswered', label: 'Inquiries', text: 'answered by creators' },
  { key: 'personalities', label: 'Personalities', text: 'with a voice of their own' },
  { key: 'deployments', label: 'Deployments', text: 'of personalities on servers' },
  { key: 'messagesAnswered', label: 'Messages', text: 'answered by personalities' },
];

/** The figures that there are, in their order. */
export function statisticsFigures(statistics: CommunityStatistics): readonly (StatisticsFigure & { readonly count: number })[] {
  return figures.flatMap((entry) => {
    const count = statistics[entry.key];
    return count === undefined ? [] : [{ ...entry, count }];
  });
}
