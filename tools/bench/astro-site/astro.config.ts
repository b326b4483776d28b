import { defineConfig, passthroughImageService } from 'astro/config';
import { fileURLToPath } from 'node:url';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The site of this repository as a plain static one: for `npm run bench` to compare with, never published. */
export default defineConfig({
  output: 'static',
  outDir: process.env['BENCH_OUT'] ?? folder('../../../test-results/astro-site'),
  cacheDir: process.env['BENCH_CACHE'] ?? folder('../../../test-results/astro-cache'),
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: '_astro' },
  image: { service: passthroughImageService() },
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
    resolve: {
      alias: {
        '@guildhall/contracts': folder('../../../libs/contracts/src/index.ts'),
        '@guildhall/design-tokens': folder('../../../libs/design-tokens/src'),
      },
    },
  },
});
