import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';
import { aiProviderLabels, aiProviders } from '@guildhall/contracts';
import { Icon } from '../../../ui/icon/icon.js';
import { providerKeyPages } from '../key-words.js';

/** What happens to a key here, in plain words. */
@Component({
  selector: 'gh-custody',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  templateUrl: './custody.html',
  styleUrl: './custody.css',
})
export class Custody {
  /** Whether the words are there at once, as before the first key. */
  readonly unfolded = input(false, { transform: booleanAttribute });
  protected readonly pages = aiProviders.map((provider) => ({ label: aiProviderLabels[provider], href: providerKeyPages[provider] }));
}
