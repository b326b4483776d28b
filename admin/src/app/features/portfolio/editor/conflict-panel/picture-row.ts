import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Upload } from '../../../../data/uploads/uploads.js';
import { Icon } from '../../../../ui/icon/icon.js';
import { Picture } from '../../../../ui/picture/picture.js';
import type { DraftImage } from '../item-draft.js';

/** The pictures of one side, small and in order, with what is said about each. */
@Component({
  selector: 'gh-picture-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Picture],
  template: `
    <ol>
      @for (row of rows(); track row.image.key) {
        <li>
          @if (row.picture; as picture) {
            <gh-picture [picture]="picture" alt="" sizes="72px" />
          } @else {
            <span class="blank"><gh-icon name="image" /></span>
          }
          <span dir="auto">{{ row.image.alt || 'Without description' }}</span>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 72px minmax(0, 1fr);
      gap: var(--space-3);
      align-items: center;
    }
    gh-picture,
    .blank {
      height: 48px;
      border-radius: var(--radius);
    }
    .blank {
      display: grid;
      place-items: center;
      background: var(--sunk);
      color: var(--ink-3);
    }
  `,
})
export class PictureRow {
  readonly images = input.required<readonly DraftImage[]>();
  readonly uploads = input.required<ReadonlyMap<string, Upload>>();
  protected readonly rows = computed(() => this.images().map((image) => ({ image, picture: this.uploads().get(image.key)?.picture ?? null })));
}
