import { Problem } from '../processes/problem.ts';

/** The spellings of a domain's name. */
export interface DomainNames {
  /** `answer-drafts`: folder, file names. */
  readonly kebab: string;
  /** `answerDrafts`: variables. */
  readonly camel: string;
  /** `AnswerDrafts`: classes. */
  readonly pascal: string;
  /** `answer_drafts`: the table. */
  readonly snake: string;
}

/** Spells a domain's name in every way that its files need; the name is small words joined by hyphens. */
export function domainNames(name: string): DomainNames {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Problem('Name the domain in small letters, words joined by hyphens: npm run generate:domain answer-drafts');
  }
  const words = name.split('-');
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return { kebab: name, camel: pascal.charAt(0).toLowerCase() + pascal.slice(1), pascal, snake: words.join('_') };
}
