import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { ItemDraft } from './item-draft.js';
import type { FieldIssue } from './save-item.js';

type Target = NonNullable<ValidationError.WithOptionalFieldTree['fieldTree']>;

/** The field of the form that an API path means; the whole form for a path that it does not know. */
export function fieldAt(form: FieldTree<ItemDraft>, path: string): Target {
  const [name = '', index = '', part = ''] = path.split('.');
  switch (name) {
    case 'title':
    case 'description':
    case 'category':
    case 'tags':
    case 'projectUrl':
    case 'visibility':
    case 'featured':
      return form[name];
    case 'images': {
      const image = index === '' ? undefined : form.images[Number(index)];
      return image && part === 'alt' ? image.alt : form.images;
    }
    default:
      return form;
  }
}

/** The API's field problems as errors of the form. */
export function formErrors(form: FieldTree<ItemDraft>, issues: readonly FieldIssue[]): ValidationError.WithOptionalFieldTree[] {
  return issues.map(({ field, message }) => ({ kind: 'server', message, fieldTree: fieldAt(form, field) }));
}
