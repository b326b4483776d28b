import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, DestroyRef, DOCUMENT, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { dayBars, type Measure, seriesWords } from '../day-series.js';
import type { DayUsage } from '../usage-report.js';
import { chartOptions, type ChartPaint } from './chart-options.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Use by day as bars. Drawn at once, without movement; a table beside it has the same figures. */
@Component({
  selector: 'gh-day-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <!-- Paints for the canvas, which knows no tokens: it is told what these came to in the scheme of the moment. -->
    <i #bar class="bar"></i><i #last class="last"></i><i #text class="text"></i><i #line class="line"></i><i #card class="card-paint"></i>
    <canvas #canvas role="img" [attr.aria-label]="words()"></canvas>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      height: 240px;
    }
    i {
      display: none;
    }
    .bar {
      color: var(--ink-3);
    }
    .last {
      color: var(--seal);
    }
    .text {
      color: var(--ink-2);
    }
    .line {
      color: var(--line);
    }
    .card-paint {
      color: var(--raised);
    }
  `,
})
export class DayChart {
  private readonly view = inject(DOCUMENT).defaultView;
  readonly days = input.required<readonly DayUsage[]>();
  readonly measure = input.required<Measure>();
  /** Whether the last day is still going on. */
  readonly untilNow = input.required<boolean>();

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly bar = viewChild.required<ElementRef<HTMLElement>>('bar');
  private readonly last = viewChild.required<ElementRef<HTMLElement>>('last');
  private readonly text = viewChild.required<ElementRef<HTMLElement>>('text');
  private readonly line = viewChild.required<ElementRef<HTMLElement>>('line');
  private readonly card = viewChild.required<ElementRef<HTMLElement>>('card');
  /** Counts changes between light and dark. */
  private readonly repaints = signal(0);
  private chart: Chart | null = null;
  protected readonly words = computed(() => seriesWords(this.days(), this.measure()));

  constructor() {
    const dark = this.view?.matchMedia('(prefers-color-scheme: dark)');
    const repaint = (): void => this.repaints.update((count) => count + 1);
    dark?.addEventListener('change', repaint);
    inject(DestroyRef).onDestroy(() => {
      dark?.removeEventListener('change', repaint);
      this.chart?.destroy();
    });
    afterRenderEffect({
      write: () => {
        this.repaints();
        this.draw();
      },
    });
  }

  private draw(): void {
    const bars = dayBars(this.days(), this.measure());
    const paint = this.paint();
    const colours = bars.map((_, place) => (this.untilNow() && place === bars.length - 1 ? paint.last : paint.bar));
    this.chart?.destroy();
    this.chart = new Chart(this.canvas().nativeElement, {
      type: 'bar',
      data: {
        labels: bars.map(({ label }) => label),
        datasets: [{ data: bars.map(({ length }) => length), backgroundColor: colours, hoverBackgroundColor: colours, borderRadius: 2, categoryPercentage: 1, barPercentage: 0.84, minBarLength: 0 }],
      },
      options: chartOptions(bars, this.measure(), paint),
    });
  }

  private paint(): ChartPaint {
    const colour = (element: ElementRef<HTMLElement>): string => this.view?.getComputedStyle(element.nativeElement).color ?? '';
    const font = this.view?.getComputedStyle(this.canvas().nativeElement).fontFamily ?? '';
    return { bar: colour(this.bar()), last: colour(this.last()), text: colour(this.text()), line: colour(this.line()), card: colour(this.card()), font };
  }
}
