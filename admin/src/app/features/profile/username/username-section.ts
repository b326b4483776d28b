import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { limits } from '@guildhall/contracts';
import type { MyProfilePartsFragment } from '@guildhall/contracts/graphql';
import { toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { momentWords } from '../../../data/time-words.js';
import { Button } from '../../../ui/button/button.js';
import { Confirm } from '../../../ui/confirm/confirm.js';
import { Icon } from '../../../ui/icon/icon.js';
import { Notice } from '../../../ui/notice/notice.js';
import { ChangeUsername } from './change-username.js';
import { UsernameCheck, usernameProblem } from './username-check.js';
import { formerWords } from './username-words.js';

const day = 86_400_000;

/** The address of the creator's page, and moving it: with a look whether the name is free, and a question before it is done. */
@Component({
  selector: 'gh-username-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, Notice],
  templateUrl: './username-section.html',
  styleUrl: './username-section.css',
})
export class UsernameSection {
  private readonly usernames = inject(ChangeUsername);
  private readonly confirm = inject(Confirm);
  private readonly now = inject(NOW);
  readonly profile = input.required<MyProfilePartsFragment>();
  /** The profile under its new name. */
  readonly changed = output<MyProfilePartsFragment>();

  protected readonly id = 'new-username';
  protected readonly days = limits.profile.usernameDays;
  protected readonly origin = inject(DOCUMENT).location.host;
  protected readonly typed = signal('');
  protected readonly changing = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly done = signal('');
  protected readonly check = new UsernameCheck({
    current: () => this.profile().username,
    ask: (username) => this.usernames.availability(username),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  protected readonly former = computed(() => formerWords(this.profile().previousUsernames));
  protected readonly wrong = computed(() => ['wrong', 'taken'].includes(this.check.state().kind));
  protected readonly message = computed(() => {
    const state = this.check.state();
    return 'message' in state ? state.message : '';
  });
  /** When it can be changed again; null when now. */
  protected readonly waits = computed(() => {
    const when = this.profile().usernameChangeableAt;
    return when !== null && Date.parse(when) > this.now() ? momentWords(new Date(when), new Date(this.now())) : null;
  });

  protected type(text: string): void {
    this.typed.set(text);
    this.refused.set(null);
    void this.check.look(text);
  }

  protected async change(): Promise<void> {
    const wished = this.typed().trim().toLowerCase();
    if (wished === '' || wished === this.profile().username || this.wrong() || usernameProblem(wished) !== null) {
      return this.refused.set(this.wrong() ? this.message() : 'Type the name that you would like to have first.');
    }
    if (!(await this.confirm.ask(this.question(wished)))) return;
    this.changing.set(true);
    try {
      const outcome = await this.usernames.change(wished);
      if (outcome.kind === 'refused') return this.refused.set(outcome.message);
      this.type('');
      this.done.set(`Your page is now at /portfolio/${outcome.profile.username}.`);
      this.changed.emit(outcome.profile);
    } catch (thrown) {
      this.refused.set(toApiFailure(thrown).message);
    } finally {
      this.changing.set(false);
    }
  }

  private question(wished: string) {
    const before = this.profile().username;
    const again = momentWords(new Date(this.now() + this.days * day), new Date(this.now()));
    return {
      heading: `Move your page to /portfolio/${wished}?`,
      text: `Your profile and all your items move with it. Every link to @${before} goes on leading here, for ever. You can change your username again ${again}.`,
      yes: `Become @${wished}`,
      no: `Stay @${before}`,
    };
  }
}
