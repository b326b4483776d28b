import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { type SocialNetwork, socialNetworkLabels, socialNetworks } from '@guildhall/contracts';
import { Control } from '../../../ui/field/control.js';
import { Field } from '../../../ui/field/field.js';
import type { LinkTexts } from '../profile-draft.js';

const examples: Record<SocialNetwork, string> = {
  x: 'https://x.com/yourname',
  instagram: 'https://instagram.com/yourname',
  linkedin: 'https://linkedin.com/in/yourname',
  website: 'https://example.com',
};

/** Where else the creator can be found, an address for each network. */
@Component({
  selector: 'gh-links-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, FormField],
  template: `
    @for (network of networks; track network.key) {
      <gh-field [label]="network.label" [state]="form()[network.key]()">
        <input
          ghControl
          type="url"
          inputmode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          [formField]="form()[network.key]"
          [attr.placeholder]="network.example"
        />
      </gh-field>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
      gap: var(--space-4);
      align-items: start;
    }
  `,
})
export class LinksFields {
  readonly form = input.required<FieldTree<LinkTexts>>();
  protected readonly networks = socialNetworks.map((key) => ({ key, label: socialNetworkLabels[key], example: examples[key] }));
}
