import { type PersonalitiesPage, personalityCategoryLabel } from '@guildhall/contracts';
import { paths } from '../../lib/addresses.js';
import type { Crumb } from '../../lib/breadcrumbs.js';

/** What a list of personalities is called: its heading. */
export function listName({ narrowed }: Pick<PersonalitiesPage, 'narrowed'>): string {
  if (narrowed === null) return 'Personalities';
  return narrowed.by === 'category' ? personalityCategoryLabel(narrowed.slug) : narrowed.label;
}

/** The same where it has to be understood by itself, as in the title of a window. */
export function listTitle(page: Pick<PersonalitiesPage, 'narrowed'>): string {
  if (page.narrowed === null) return 'Personalities';
  return page.narrowed.by === 'category' ? `${listName(page)}: AI personalities` : `AI personalities tagged “${listName(page)}”`;
}

/** The way to a list. */
export function listCrumbs(page: Pick<PersonalitiesPage, 'narrowed' | 'path'>): readonly Crumb[] {
  const whole = { name: 'Personalities', path: paths.personalities };
  return page.narrowed === null ? [whole] : [whole, { name: listName(page), path: page.path }];
}
