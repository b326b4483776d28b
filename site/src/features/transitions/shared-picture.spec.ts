/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { sharedPicture } from './shared-picture.js';

const page = (html: string): HTMLElement => {
  document.body.innerHTML = `<main>${html}</main>`;
  return document.body;
};

describe('sharedPicture', () => {
  it('is the picture of the tile that leads to the address', () => {
    const root = page('<li><article class="tile"><div class="tile-picture"><span class="frame"></span></div><a href="/a">A</a></article></li>');
    expect(sharedPicture(root, 'http://localhost/a')?.name).toBe('work');
    expect(sharedPicture(root, 'http://localhost/b')).toBeNull();
  });

  it('is the mark of the card that leads to the address', () => {
    const root = page('<li><article class="card"><div class="who"><svg class="mark"></svg><a href="/a">A</a></div></article></li>');
    expect(sharedPicture(root, 'http://localhost/a')?.name).toBe('mark');
  });

  it('is nothing for a link that stands alone', () => {
    expect(sharedPicture(page('<a href="/a">A</a>'), 'http://localhost/a')).toBeNull();
  });
});
