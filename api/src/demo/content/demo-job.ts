import type { PortfolioCategory } from '@guildhall/contracts';

/** What a client asked for, and what the two sides have said of each other since. */
export interface DemoJob {
  /** Creators who show work of this kind may have got it. */
  readonly category: PortfolioCategory;
  readonly subject: string;
  readonly message: string;
  readonly review: DemoReview;
  /** What the creator has said of the client; without it the client's review was sealed for fourteen days. */
  readonly ofClient?: DemoReview;
  /** What the creator has answered to the client's review. */
  readonly answer?: string;
}

/** What one side says. */
export interface DemoReview {
  readonly stars: number;
  /** May be empty. */
  readonly text: string;
}

/** Something that was asked and is not reviewed yet. */
export interface DemoRequest {
  readonly subject: string;
  readonly message: string;
  readonly budget?: string;
  readonly timeline?: string;
  readonly status: 'NEW' | 'ACCEPTED';
}

/** Writes stars and words in one line. */
export function says(stars: number, text = ''): DemoReview {
  return { stars, text };
}
