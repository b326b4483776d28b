import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '../../../ui/icon/icon.js';
import { starsWords, starWords } from '../review-words.js';

let serial = 0;

/** One to five stars as a group of radio buttons: arrow keys choose, the word beside them says what they mean. */
@Component({
  selector: 'gh-stars-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <fieldset [attr.aria-describedby]="problem() ? problemId : null">
      <legend>Stars</legend>
      <div class="row">
        @for (word of words; track word; let place = $index) {
          <label [class.filled]="place < (stars() ?? 0)">
            <input type="radio" [name]="name" [value]="place + 1" [checked]="stars() === place + 1" (change)="choose.emit(place + 1)" />
            <gh-icon name="star" />
            <span class="hidden-text">{{ starsWords(place + 1) }}, {{ word.toLowerCase() }}</span>
          </label>
        }
        <span class="word" aria-hidden="true">{{ stars() ? words[(stars() ?? 1) - 1] : 'Choose' }}</span>
      </div>
      @if (problem(); as problem) {
        <p class="problem" [id]="problemId" role="alert">{{ problem }}</p>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    .row {
      display: flex;
      align-items: center;
    }
    label {
      position: relative;
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      border-radius: var(--radius);
      color: var(--ink-3);
      font-size: 1.25rem;
      cursor: pointer;
    }
    label:first-child {
      margin-inline-start: -10px;
    }
    label.filled {
      --icon-fill: currentcolor;
      color: var(--star);
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--seal);
      outline-offset: -2px;
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      opacity: 0;
      cursor: pointer;
    }
    .word {
      margin-inline-start: var(--space-2);
      color: var(--ink-2);
    }
    .problem {
      margin: 0;
      color: var(--wrong);
      font-size: var(--size-0);
      font-weight: 500;
    }
  `,
})
export class StarsField {
  readonly stars = input.required<number | null>();
  readonly problem = input.required<string | null>();
  readonly choose = output<number>();
  protected readonly words = starWords;
  protected readonly starsWords = starsWords;
  protected readonly name = `stars-${++serial}`;
  protected readonly problemId = `${this.name}-problem`;
}
