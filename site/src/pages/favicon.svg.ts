import { favicon } from '@guildhall/design-tokens';
import type { APIRoute } from 'astro';

export const prerender = true;

/** A file of the build: it depends on no page. */
export const GET: APIRoute = () => new Response(favicon(), { headers: { 'content-type': 'image/svg+xml' } });
