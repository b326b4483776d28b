/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { whileVisible } from './fresh-answers.js';

const MINUTE = 60_000;

function see(isVisible: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: !isVisible });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('whileVisible', () => {
  let looks = 0;
  let stop: () => void = () => undefined;

  beforeEach(() => {
    jest.useFakeTimers();
    see(true);
    looks = 0;
    stop = whileVisible(async () => {
      looks += 1;
    });
  });

  afterEach(() => {
    stop();
    jest.useRealTimers();
  });

  it('looks every two minutes, and not before', () => {
    jest.advanceTimersByTime(2 * MINUTE - 1);
    expect(looks).toBe(0);
    jest.advanceTimersByTime(1);
    expect(looks).toBe(1);
    jest.advanceTimersByTime(6 * MINUTE);
    expect(looks).toBe(4);
  });

  it('rests while the page is hidden, and looks at once when somebody comes back to a page that is due', () => {
    see(false);
    jest.advanceTimersByTime(30 * MINUTE);
    expect(looks).toBe(0);
    see(true);
    expect(looks).toBe(1);
    jest.advanceTimersByTime(2 * MINUTE);
    expect(looks).toBe(2);
  });

  it('is not hurried by somebody who comes and goes', () => {
    for (let second = 0; second < 60; second += 1) {
      see(second % 2 === 0);
      jest.advanceTimersByTime(1_000);
    }
    expect(looks).toBe(0);
    see(true);
    jest.advanceTimersByTime(MINUTE);
    expect(looks).toBe(1);
  });

  it('goes on after a look that failed, and ends when told', async () => {
    stop();
    let tries = 0;
    stop = whileVisible(() => {
      tries += 1;
      return Promise.reject(new Error('offline'));
    });
    await jest.advanceTimersByTimeAsync(4 * MINUTE);
    expect(tries).toBe(2);
    stop();
    await jest.advanceTimersByTimeAsync(10 * MINUTE);
    see(true);
    expect(tries).toBe(2);
  });
});
