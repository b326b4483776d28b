import { defineMiddleware } from 'astro:middleware';
import type { PageModel } from '@guildhall/contracts';

/** Used by `astro dev` only: asks a running API for the model of the page, so that the pages need no other data path. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (context.isPrerendered) return next();
  const api = process.env['API_URL'] ?? 'http://localhost:4000';
  const path = `${context.url.pathname}${context.url.search}`;
  const answer = await fetch(`${api}/api/pages?path=${encodeURIComponent(path)}`);
  if (!answer.ok)
    return new Response(`The API at ${api} has no page for ${path} (status ${answer.status}).`, { status: answer.status });
  context.locals.page = (await answer.json()) as PageModel;
  return next();
});
