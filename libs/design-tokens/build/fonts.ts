// Writes the committed font subsets: `node libs/design-tokens/build/fonts.ts` from the workspace root.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

interface Subset {
  readonly from: string;
  readonly to: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly axes: Record<string, number | { readonly min: number; readonly max: number }>;
}

const latin = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0xfffd, 0xfffd],
] as const;
const latinExt = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x17f],
  [0x18f, 0x18f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1cd, 0x1dc],
  [0x1e6, 0x1e7],
  [0x218, 0x21b],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
] as const;

const bricolage = 'node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque';
const instrument = 'node_modules/@fontsource-variable/instrument-sans/files/instrument-sans';
const weights = { wght: { min: 400, max: 700 } };
// One weight is all that the design uses of the display face; this optical size holds from card titles to the hero.
const display = { wght: 640, opsz: 28 };

const subsets: readonly Subset[] = [
  { from: `${instrument}-latin-wght-normal.woff2`, to: 'instrument-sans-latin.woff2', ranges: latin, axes: weights },
  { from: `${instrument}-latin-ext-wght-normal.woff2`, to: 'instrument-sans-latin-ext.woff2', ranges: latinExt, axes: weights },
  { from: `${bricolage}-latin-opsz-normal.woff2`, to: 'bricolage-grotesque-latin.woff2', ranges: latin, axes: display },
  {
    from: `${bricolage}-latin-ext-opsz-normal.woff2`,
    to: 'bricolage-grotesque-latin-ext.woff2',
    ranges: latinExt,
    axes: display,
  },
];

const budget = 70_000;

function characters(ranges: Subset['ranges']): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)))
    .join('');
}

async function writeSubset({ from, to, ranges, axes }: Subset): Promise<number> {
  const bytes = await subsetFont(await readFile(from), characters(ranges), { targetFormat: 'woff2', variationAxes: axes });
  await writeFile(`libs/design-tokens/src/fonts/${to}`, bytes);
  console.log(`${to} ${bytes.length} bytes`);
  return bytes.length;
}

await mkdir('libs/design-tokens/src/fonts', { recursive: true });
let total = 0;
for (const subset of subsets) total += await writeSubset(subset);
console.log(`Fonts in all: ${total} bytes`);
if (total > budget) throw new Error(`The fonts are ${total - budget} bytes over their budget of ${budget}.`);
