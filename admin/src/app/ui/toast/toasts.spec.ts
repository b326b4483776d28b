import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Toasts } from './toasts.js';

describe('Toasts', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const texts = (toasts: Toasts): readonly string[] => toasts.shown().map(({ text }) => text);

  it('lets a good message go and keeps one about a failure', () => {
    const toasts = new Toasts();
    toasts.say('Saved.');
    toasts.warn('No net.');
    jest.advanceTimersByTime(6_000);
    expect(texts(toasts)).toEqual(['No net.']);
  });

  it('keeps a message while it is held', () => {
    const toasts = new Toasts();
    toasts.say('Saved.');
    const [toast] = toasts.shown();
    if (!toast) throw new Error('no toast');
    toasts.hold(toast.id);
    jest.advanceTimersByTime(60_000);
    expect(texts(toasts)).toEqual(['Saved.']);
    toasts.release(toast);
    jest.advanceTimersByTime(6_000);
    expect(texts(toasts)).toEqual([]);
  });

  it('shows three at most', () => {
    const toasts = new Toasts();
    for (const text of ['1', '2', '3', '4']) toasts.warn(text);
    expect(texts(toasts)).toEqual(['2', '3', '4']);
  });
});
