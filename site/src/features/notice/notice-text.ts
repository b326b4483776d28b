import type { NoticePage } from '@guildhall/contracts';

/** What a notice says: what happened, and what to do next. */
export interface NoticeText {
  readonly title: string;
  readonly text: string;
}

/** Words of the pages that stand where something else was expected. */
export const noticeTexts: Record<NoticePage['status'], NoticeText> = {
  404: {
    title: 'There is nothing at this address',
    text: 'The link may be mistyped, or the page was never here. Names and titles in addresses are in small letters.',
  },
  410: {
    title: 'This has been taken down',
    text: 'There was a page here and it is gone for good: its owner deleted it, or it broke a rule of the house.',
  },
  429: {
    title: 'That was a lot of requests at once',
    text: 'Wait a minute, then load the page again. Nothing you did is lost.',
  },
  500: {
    title: 'Something broke on our side',
    text: 'It is not your doing, and it has been recorded. Load the page again in a moment.',
  },
  503: {
    title: 'A part of the hall is closed for a moment',
    text: 'Something this page needs is not answering. Load it again in a minute.',
  },
};
