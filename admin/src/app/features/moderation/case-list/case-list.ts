import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ModerationCasePartsFragment } from '@guildhall/contracts/graphql';
import { NOW } from '../../../data/clock.js';
import { shortAge } from '../../../data/time-words.js';
import { Icon } from '../../../ui/icon/icon.js';
import { Picture } from '../../../ui/picture/picture.js';

/** The waiting cases, oldest first. */
@Component({
  selector: 'gh-case-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Picture, RouterLink],
  templateUrl: './case-list.html',
  styleUrl: './case-list.css',
})
export class CaseList {
  private readonly now = inject(NOW);
  readonly cases = input.required<readonly ModerationCasePartsFragment[]>();
  readonly currentId = input.required<string | null>();

  protected readonly rows = computed(() =>
    this.cases().map(({ id, kind, content, creator, submittedAt }) => ({
      id,
      title: content.title,
      line: `@${creator.username} · ${kind === 'REVISION' ? 'change' : 'new item'}`,
      age: shortAge(new Date(submittedAt).getTime(), this.now()),
      picture: content.images.find(({ image }) => image.picture !== null)?.image.picture ?? null,
    })),
  );
}
