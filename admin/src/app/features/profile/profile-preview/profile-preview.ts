import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { availabilityLabels, type AvailabilityStatus } from '@guildhall/contracts';
import { Badge, type BadgeTone } from '../../../ui/badge/badge.js';
import { Mark } from '../../../ui/mark/mark.js';
import type { ProfileDraft } from '../profile-draft.js';

const tones: Record<AvailabilityStatus, BadgeTone> = { AVAILABLE: 'good', LIMITED: 'waiting', UNAVAILABLE: 'neutral' };
const onCard = 3;

/** The creator's card in the marketplace, drawn from what is being typed. */
@Component({
  selector: 'gh-profile-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Mark],
  template: `
    <article class="card">
      <div class="who">
        <gh-mark [seed]="seed()" [size]="48" />
        <div>
          <p class="name" dir="auto">{{ draft().displayName || 'Your name' }}</p>
          @if (username(); as username) {
            <p class="small">&#64;{{ username }}</p>
          }
        </div>
      </div>
      <p class="bio" dir="auto">{{ draft().bio || 'The first line of your bio.' }}</p>
      @if (draft().skills.length > 0) {
        <ul class="tag-row">
          @for (skill of skills(); track skill) {
            <li dir="auto">{{ skill }}</li>
          }
          @if (more() > 0) {
            <li class="rest">+{{ more() }}</li>
          }
        </ul>
      }
      <footer>
        <gh-badge [tone]="tone()">{{ label() }}</gh-badge>
      </footer>
    </article>
  `,
  styleUrl: './profile-preview.css',
})
export class ProfilePreview {
  readonly draft = input.required<ProfileDraft>();
  readonly seed = input.required<string>();
  readonly username = input.required<string | null>();
  protected readonly skills = computed(() => this.draft().skills.slice(0, onCard));
  protected readonly more = computed(() => Math.max(0, this.draft().skills.length - onCard));
  protected readonly tone = computed(() => tones[this.draft().availability]);
  protected readonly label = computed(() => availabilityLabels[this.draft().availability]);
}
