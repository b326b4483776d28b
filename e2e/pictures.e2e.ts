import type { Browser, Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';

const windows = [390, 768, 1440] as const;
const densities = [1, 2] as const;

/** Every kind of place that shows a picture is on one of these. */
const pages = ['/', '/community/marketplace', '/portfolio/ada', '/portfolio/warsha', '/portfolio/ada/tide-tables'] as const;

const onPage = 'main picture img';
const opened = '.look-slide:not([aria-hidden=true]) picture img';

/** How one picture of a page is drawn, and what was fetched for it. Widths of files in pixels, of places in those of CSS. */
interface Drawn {
  readonly what: string;
  /** Width at which the whole picture is drawn, what is cropped included. */
  readonly width: number;
  /** What `sizes` made of it. */
  readonly said: number;
  readonly file: number;
  /** Whether a larger place of the page shows the same file: browsers take what they have. */
  readonly isThere: boolean;
  /** Widths that could have been fetched, smallest first. */
  readonly files: readonly number[];
}

for (const path of pages) {
  test(`pictures of ${path} are fetched as large as they are drawn`, async ({ browser, system }) => {
    test.setTimeout(180_000);
    for (const width of windows) {
      for (const density of densities) {
        const drawn = await lookAt({ browser, url: `${system.url}${path}`, width, density });
        expect(drawn.length).toBeGreaterThan(0);
        for (const picture of drawn) expectFitting(picture, density, `${picture.what}, window ${width}, ${density} pixels each`);
      }
    }
  });
}

function expectFitting({ width, said, file, isThere, files }: Drawn, density: number, what: string): void {
  // Whole pixels, and steps of a twentieth in which `sizes` counts what is cropped.
  expect(said, `${what}: sizes says ${said} of ${width}`).toBeGreaterThanOrEqual(width * 0.99 - 1);
  expect(said, `${what}: sizes says ${said} of ${width}`).toBeLessThanOrEqual(width * 1.07 + 2);
  const needed = said * density;
  // The first that is large enough, or the largest that there is.
  const enough = files.find((width) => width >= needed - 1) ?? files[files.length - 1];
  if (!isThere) expect(file, `${what}: ${file} of ${files.join(' ')} for ${needed}`).toBe(enough);
  expect(file, `${what}: no coarser than ${needed}`).toBeGreaterThanOrEqual(enough ?? 0);
}

interface Sight {
  readonly browser: Browser;
  readonly url: string;
  readonly width: number;
  readonly density: number;
}

async function lookAt({ browser, url, width, density }: Sight): Promise<readonly Drawn[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: density });
  const page = await context.newPage();
  await page.goto(url);
  await loadAll(page, onPage);
  const drawn = await page.evaluate(measure, onPage);
  const looked = await lookCloser(page);
  await context.close();
  return [...drawn, ...looked];
}

/** The first picture that opens large, where there is one. */
async function lookCloser(page: Page): Promise<readonly Drawn[]> {
  const link = page.locator('main a[data-look]').first();
  if ((await link.count()) === 0) return [];
  await link.click();
  await expect(page.getByRole('dialog', { name: 'Pictures' })).toBeVisible();
  await loadAll(page, opened);
  return page.evaluate(measure, opened);
}

/** Pictures load when they come near the window. */
async function loadAll(page: Page, selector: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const images = [...document.querySelectorAll<HTMLImageElement>(wanted)];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode()));
  }, selector);
}

/** Runs in the page. */
function measure(selector: string): Drawn[] {
  const widthsOf = (srcset: string): [string, number][] =>
    srcset.split(', ').map((entry) => {
      const [url = '', width = '0'] = entry.split(' ');
      return [new URL(url, location.href).href, Number.parseInt(width, 10)];
    });
  const images = [...document.querySelectorAll<HTMLImageElement>(selector)];
  const everywhere = [...document.querySelectorAll<HTMLImageElement>('picture img')];
  return images.map((image) => {
    const { width, height } = image.getBoundingClientRect();
    const shape = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
    const isCropped = getComputedStyle(image).objectFit === 'cover';
    const source = image.parentElement?.querySelector('source')?.srcset ?? '';
    const offered = [...widthsOf(source), ...widthsOf(image.srcset)];
    const file = offered.find(([url]) => url === image.currentSrc)?.[1] ?? 0;
    return {
      what: image.closest('[class]:not(.frame)')?.className ?? '',
      width: isCropped ? Math.max(width, height * shape) : width,
      // Corrected for density by the browser: what it took from `sizes`.
      said: image.naturalWidth,
      file,
      isThere: everywhere.some(({ currentSrc, naturalWidth }) => currentSrc === image.currentSrc && naturalWidth > image.naturalWidth),
      files: [...new Set(offered.map(([, wide]) => wide))].sort((a, b) => a - b),
    };
  });
}
