import type { AstroIntegration } from 'astro';

/**
 * Adapter that makes `astro build` a renderer and nothing else: the built entry exports `render(request, { locals })`,
 * which the API and the worker call to turn a page model into HTML. It starts no server and reads no data.
 * Under `astro dev` the page models come from a running API instead.
 */
export function publisher(): AstroIntegration {
  return {
    name: 'guildhall-publisher',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command === 'dev') {
          addMiddleware({ entrypoint: new URL('./dev-page-model.ts', import.meta.url), order: 'pre' });
        }
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'guildhall-publisher',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', hybridOutput: 'stable' },
          adapterFeatures: { buildOutput: 'server' },
        });
      },
    },
  };
}
