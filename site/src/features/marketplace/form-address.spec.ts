/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { formAddress } from './form-address.js';

function form(fields: string): HTMLFormElement {
  document.body.innerHTML = `<form action="/community/marketplace">${fields}</form>`;
  const [made] = document.forms;
  if (made === undefined) throw new Error('There is no form.');
  return made;
}

describe('the address that a form asks for', () => {
  it.each([
    ['nothing', '<input name="search" value=" "><input type="radio" name="minRating" value="" checked>', '/community/marketplace'],
    ['what is typed', '<input name="search" value=" salt &amp; light ">', '/community/marketplace?search=salt+%26+light'],
    [
      'every box that is ticked',
      '<input type="checkbox" name="category" value="IMAGE" checked><input type="checkbox" name="category" value="VIDEO"><input type="checkbox" name="category" value="AUDIO" checked>',
      '/community/marketplace?category=IMAGE&category=AUDIO',
    ],
  ])('is of %s', (_what, fields, address) => {
    expect(formAddress(form(fields))).toBe(address);
  });
});
