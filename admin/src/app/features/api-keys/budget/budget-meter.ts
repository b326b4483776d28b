import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ApiKeyPartsFragment } from '@guildhall/contracts/graphql';
import { budgetWords } from '../key-words.js';
import { percentOf } from '../money.js';

/** What a key's month has cost, in words, and as a bar where there is a limit. */
@Component({
  selector: 'gh-budget-meter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (bar(); as bar) {
      <div class="bar" aria-hidden="true" [class.full]="bar.full">
        <span class="spent" [style.width.%]="bar.spent"></span>
        <span class="aside" [style.width.%]="bar.aside"></span>
      </div>
    }
    <p>{{ words() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
    .bar {
      display: flex;
      height: 6px;
      overflow: hidden;
      border-radius: var(--radius-full);
      background: var(--sunk);
      box-shadow: inset 0 0 0 1px var(--line);
    }
    .spent {
      background: var(--ink-2);
    }
    .aside {
      background: repeating-linear-gradient(135deg, var(--ink-3) 0 2px, transparent 2px 4px);
    }
    .full .spent {
      background: var(--wrong);
    }
    p {
      margin: 0;
      color: var(--ink-2);
      font-size: var(--size-0);
    }
  `,
})
export class BudgetMeter {
  readonly budget = input.required<ApiKeyPartsFragment['budget']>();
  protected readonly words = computed(() => budgetWords(this.budget()));
  protected readonly bar = computed(() => {
    const { monthlyLimit, spent, reserved } = this.budget();
    if (monthlyLimit === null) return null;
    const [limit, used] = [BigInt(monthlyLimit), BigInt(spent)];
    const share = percentOf(used, limit);
    return { spent: share, aside: Math.min(100 - share, percentOf(BigInt(reserved), limit)), full: used >= limit };
  });
}
