import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Control } from '../../../ui/field/control.js';
import { Field } from '../../../ui/field/field.js';
import type { ProfileDraft } from '../profile-draft.js';
import { contactWords } from './contact-words.js';

/** The address that clients may write to, and who sees it. */
@Component({
  selector: 'gh-contact-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, FormField],
  template: `
    <gh-field label="Contact e-mail" [state]="form().contactEmail()">
      <input ghControl type="email" inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false" [formField]="form().contactEmail" />
    </gh-field>
    <div>
      <label>
        <input type="checkbox" role="switch" aria-describedby="contact-words" [formField]="form().contactEmailVisible" />
        Show it on my page
      </label>
      <p id="contact-words" role="status">{{ words() }}</p>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: var(--space-3);
      min-height: 44px;
      font-weight: 600;
      cursor: pointer;
    }
    p {
      margin: 0;
      color: var(--ink-2);
    }
  `,
})
export class ContactFields {
  readonly form = input.required<FieldTree<ProfileDraft>>();
  protected readonly words = computed(() => {
    const { contactEmail, contactEmailVisible } = this.form()().value();
    return contactWords(contactEmail, contactEmailVisible, this.form().contactEmail().invalid());
  });
}
