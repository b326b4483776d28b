import { defineConfig, passthroughImageService } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { publisher } from './publisher/publisher.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** No inline script or style anywhere: the Content-Security-Policy of the site has no exceptions. */
export default defineConfig({
  output: 'server',
  adapter: publisher(),
  outDir: '../dist/site',
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: '_astro' },
  // Pictures come ready from the API: the site never resizes anything.
  image: { service: passthroughImageService() },
  // The publisher passes requests of its own making; what visitors send is judged by the API.
  security: { checkOrigin: false },
  vite: {
    // Browsers that know light-dark(): without this it is rewritten into twice as many custom properties.
    build: { assetsInlineLimit: 0, cssCodeSplit: false, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
    resolve: {
      alias: {
        '@guildhall/contracts': folder('../libs/contracts/src/index.ts'),
        '@guildhall/design-tokens': folder('../libs/design-tokens/src'),
      },
    },
  },
});
