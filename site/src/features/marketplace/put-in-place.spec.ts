/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { putInPlace } from './put-in-place.js';

const choice = (value: string, count: number, checked = false): string =>
  `<label class="choice"><input type="checkbox" name="skills" value="${value}"${checked ? ' checked' : ''}><span class="choice-count">${count}</span></label>`;
const page = (...choices: readonly string[]): string => `<fieldset data-filter="skills"><legend>Skills</legend>${choices.join('')}</fieldset>`;
const other = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const input = (value: string): HTMLInputElement => document.querySelector<HTMLInputElement>(`[value="${value}"]`)!;
const choices = (): readonly string[] => [...document.querySelectorAll<HTMLInputElement>('input')].map(({ value, checked }) => `${value}${checked ? '+' : ''}`);

describe('choices of another page put in place', () => {
  beforeEach(() => {
    document.body.innerHTML = page(choice('a', 3), choice('b', 2));
  });

  it('that are the same keep their elements, the focus, and take the counts and ticks', () => {
    const before = input('b');
    before.focus();
    putInPlace(document, other(page(choice('a', 1), choice('b', 9, true))));
    expect(input('b')).toBe(before);
    expect(document.activeElement).toBe(before);
    expect(choices()).toEqual(['a', 'b+']);
    expect(document.querySelector('fieldset')?.textContent).toBe('Skills19');
  });

  it('that come, go and change places leave the focus where it is', () => {
    const before = input('b');
    before.focus();
    putInPlace(document, other(page(choice('b', 2, true), choice('c', 1))));
    expect(choices()).toEqual(['b+', 'c']);
    expect(document.activeElement).toBe(before);
    expect(document.querySelector('legend')).not.toBeNull();
  });

  it('tells what was ticked here and is not there', () => {
    input('a').checked = true;
    putInPlace(document, other(page(choice('a', 3), choice('b', 2))));
    expect(choices()).toEqual(['a', 'b']);
  });
});

describe('parts of another page put in place', () => {
  it('keep their element, and what is the same is not said again', () => {
    document.body.innerHTML = '<p role="status" data-part="found">46 <b>creators</b></p>';
    const status = document.querySelector('p');
    const words = document.querySelector('b');
    putInPlace(document, other('<p role="status" data-part="found">46 <b>creators</b></p>'));
    expect(document.querySelector('b')).toBe(words);
    putInPlace(document, other('<p role="status" data-part="found">45 creators</p>'));
    expect(document.querySelector('p')).toBe(status);
    expect(status?.textContent).toBe('45 creators');
  });

  it('take the orders that another list has, and the one that it is in', () => {
    document.body.innerHTML = '<select data-part="sort"><option value="">Most popular</option></select>';
    putInPlace(document, other('<select data-part="sort"><option value="">Best match</option><option value="NEWEST" selected>Newest</option></select>'));
    expect(document.querySelector('select')?.value).toBe('NEWEST');
    expect(document.querySelectorAll('option')).toHaveLength(2);
  });

  it('that the other page lacks stay', () => {
    document.body.innerHTML = '<p data-part="found">46 creators</p>';
    putInPlace(document, other('<p>Something else</p>'));
    expect(document.body.textContent).toBe('46 creators');
  });
});
