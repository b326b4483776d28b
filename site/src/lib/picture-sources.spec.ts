import { describe, expect, it } from '@jest/globals';
import { aPicture } from '../../testing/fixtures.js';
import { cardPlaces, places } from './picture-places.js';
import { pictureSources, shareVariant } from './picture-sources.js';

describe('pictureSources', () => {
  it('offers no variant beyond what a screen of two device pixels can show', () => {
    const { avif, webp, fallback } = pictureSources(aPicture(2), cardPlaces.page.small, '');
    expect(avif.split(', ')).toHaveLength(2);
    expect(avif).toMatch(/320\.avif 320w, .*640\.avif 640w$/u);
    expect(webp).toMatch(/640\.webp 640w$/u);
    expect(fallback).toMatch(/640\.webp$/u);
  });

  it('offers all of a picture that is smaller than its place', () => {
    const small = aPicture(0, { avif: [], webp: [{ width: 64, url: '/media/x/64.webp' }] });
    expect(pictureSources(small, places.whole, '')).toMatchObject({ avif: '', webp: '/media/x/64.webp 64w', fallback: '/media/x/64.webp' });
  });
});

describe('pictureSources with a CDN', () => {
  it('puts its origin before every file', () => {
    const { avif, webp, fallback } = pictureSources(aPicture(2), cardPlaces.page.small, 'https://media.example');
    for (const list of [avif, webp]) expect(list.split(', ').every((one) => one.startsWith('https://media.example/media/'))).toBe(true);
    expect(fallback).toMatch(/^https:\/\/media\.example\/media\//u);
  });

  it('leaves signed addresses of previews where they are', () => {
    const signed = aPicture(0, { avif: [], webp: [{ width: 64, url: '/media/x-64.webp?p=signature' }] });
    const url = '/media/x-64.webp?p=signature';
    expect(pictureSources(signed, places.whole, 'https://media.example')).toMatchObject({ avif: '', webp: `${url} 64w`, fallback: url });
  });
});

describe('shareVariant', () => {
  it('takes the first of 1,200 pixels, or the widest', () => {
    expect(shareVariant(aPicture(3))?.width).toBe(1_280);
    expect(shareVariant(aPicture(4))?.width).toBe(960);
    expect(shareVariant(aPicture(0, { webp: [] }))).toBeNull();
  });
});
