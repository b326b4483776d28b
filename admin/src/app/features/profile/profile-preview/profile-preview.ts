import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { availabilityLabels, type AvailabilityStatus, emailProblem, linkProblem, type Picture as PictureData, socialNetworkLabels, socialNetworks } from '@guildhall/contracts';
import { Badge, type BadgeTone } from '../../../ui/badge/badge.js';
import { Mark } from '../../../ui/mark/mark.js';
import { Picture } from '../../../ui/picture/picture.js';
import type { ProfileDraft } from '../profile-draft.js';
import { ratesWords } from '../rates/rate-text.js';

const tones: Record<AvailabilityStatus, BadgeTone> = { AVAILABLE: 'good', LIMITED: 'waiting', UNAVAILABLE: 'neutral' };
const onCard = 3;

/** The head of the creator's page and card, drawn from what is being typed. */
@Component({
  selector: 'gh-profile-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Mark, Picture],
  template: `
    <article class="card">
      @if (banner(); as banner) {
        <gh-picture class="banner" alt="" sizes="360px" [picture]="banner" />
      }
      <div class="body" [class.under]="banner()">
        <div class="who">
          <span class="face">
            @if (avatar(); as avatar) {
              <gh-picture alt="" sizes="64px" [picture]="avatar" />
            } @else {
              <gh-mark [seed]="seed()" [size]="56" />
            }
          </span>
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
        @if (rates(); as rates) {
          <p>{{ rates }}</p>
        }
        @if (elsewhere(); as elsewhere) {
          <p class="small">{{ elsewhere }}</p>
        }
        <footer>
          <gh-badge [tone]="tone()">{{ label() }}</gh-badge>
        </footer>
      </div>
    </article>
  `,
  styleUrl: './profile-preview.css',
})
export class ProfilePreview {
  readonly draft = input.required<ProfileDraft>();
  readonly seed = input.required<string>();
  readonly username = input.required<string | null>();
  readonly avatar = input.required<PictureData | null>();
  readonly banner = input.required<PictureData | null>();
  protected readonly skills = computed(() => this.draft().skills.slice(0, onCard));
  protected readonly more = computed(() => Math.max(0, this.draft().skills.length - onCard));
  protected readonly tone = computed(() => tones[this.draft().availability]);
  protected readonly label = computed(() => availabilityLabels[this.draft().availability]);
  protected readonly rates = computed(() => {
    const { hourlyRate, projectRate, currency } = this.draft();
    return ratesWords(hourlyRate, projectRate, currency);
  });
  /** Networks with an address, and the e-mail address where everybody sees it. */
  protected readonly elsewhere = computed(() => {
    const { links, contactEmail, contactEmailVisible } = this.draft();
    const named = socialNetworks.filter((network) => links[network].trim() !== '' && linkProblem(network, links[network]) === null);
    const shown = contactEmailVisible && emailProblem(contactEmail) === null ? contactEmail.trim() : '';
    return [...named.map((network) => socialNetworkLabels[network]), shown].filter(Boolean).join(' · ');
  });
}
