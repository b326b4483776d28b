import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { roleLabels } from '@guildhall/contracts';
import { toApiFailure } from '../../data/api-failure.js';
import { type Member, Session } from '../../session/session.js';
import { Icon } from '../../ui/icon/icon.js';
import { Mark } from '../../ui/mark/mark.js';
import { Toasts } from '../../ui/toast/toasts.js';

/** Who is signed in, and the ways out. */
@Component({
  selector: 'gh-account-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Mark, MatMenu, MatMenuItem, MatMenuTrigger],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.css',
})
export class AccountMenu {
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  readonly member = input.required<Member>();
  protected readonly role = computed(() => roleLabels[this.member().role]);

  protected signOut(): Promise<void> {
    return this.leave(async () => {
      await this.session.signOut();
      this.toasts.say('You are signed out.');
    });
  }

  protected signOutEverywhere(): Promise<void> {
    return this.leave(async () => {
      const sessions = await this.session.signOutEverywhere();
      this.toasts.say(sessions === 1 ? 'You are signed out.' : `You are signed out on ${sessions} devices.`);
    });
  }

  private async leave(way: () => Promise<void>): Promise<void> {
    try {
      await way();
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
    }
  }
}
