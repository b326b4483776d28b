import { appIcon } from '@guildhall/design-tokens';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';

export const prerender = true;

/** Icons for home screens and for what search engines show beside the name. */
export const getStaticPaths = (() => [
  { params: { icon: 'apple-touch-icon' }, props: { size: 180 } },
  { params: { icon: 'icon-512' }, props: { size: 512 } },
]) satisfies GetStaticPaths;

/** A file of the build: it depends on no page. */
export const GET: APIRoute<{ size: number }> = async ({ props }) => {
  const bytes = await sharp(Buffer.from(appIcon(props.size)))
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
};
