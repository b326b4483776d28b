import type { ChartOptions } from 'chart.js';
import type { DayBar, Measure } from '../day-series.js';

/** Colours and type of a chart, as the page shows them at the moment. */
export interface ChartPaint {
  readonly bar: string;
  readonly last: string;
  readonly text: string;
  readonly line: string;
  readonly card: string;
  readonly font: string;
}

// Marks of the scale only: round amounts of the library's own choosing, so nothing is lost by shortening them.
const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumSignificantDigits: 3 });
const figures = new Intl.NumberFormat('en', { notation: 'compact' });

/** How the bars are drawn: hairlines, three marks, the exact words of a day where the pointer is. */
export function chartOptions(bars: readonly DayBar[], measure: Measure, paint: ChartPaint): ChartOptions<'bar'> {
  const font = { family: paint.font, size: 13 };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: { grid: { display: false }, border: { color: paint.line }, ticks: { color: paint.text, font, maxRotation: 0, autoSkipPadding: 24 } },
      y: {
        beginAtZero: true,
        suggestedMax: bars.every(({ length }) => length === 0) ? 1 : undefined,
        grid: { color: paint.line },
        border: { display: false },
        ticks: { color: paint.text, font, maxTicksLimit: 4, callback: (value) => (measure === 'cost' ? dollars : figures).format(Number(value)) },
      },
    },
    plugins: {
      tooltip: {
        animation: false,
        displayColors: false,
        backgroundColor: paint.card,
        borderColor: paint.line,
        borderWidth: 1,
        titleColor: paint.text,
        bodyColor: paint.text,
        titleFont: { ...font, weight: 600 },
        bodyFont: font,
        padding: 10,
        cornerRadius: 6,
        callbacks: { label: ({ dataIndex }) => bars[dataIndex]?.words ?? '' },
      },
    },
  };
}
