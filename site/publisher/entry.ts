import { createApp } from 'astro/app/entrypoint';
import type { PageModel } from '@guildhall/contracts';

const app = createApp({ streaming: false });

// Astro answers a failing page with an empty 500. A publisher must not write that to the page store: it has to fail.
app.renderError = (request, { error, status }) => {
  if (error instanceof Error) return Promise.reject(error);
  return Promise.reject(new Error(`The site could not render ${request.url} (status ${status}).`));
};

/** What a rendering needs besides the address. */
export interface RenderInput {
  readonly locals: { readonly page: PageModel };
}

/**
 * Renders one page of the site. The path of the request chooses the route, `locals.page` is its data.
 * Rejects when there is no such route or a component throws; never answers with a half page.
 */
export function render(request: Request, { locals }: RenderInput): Promise<Response> {
  return app.render(request, { locals: { page: locals.page } });
}
