import { describe, expect, it } from '@jest/globals';
import { endOf, type Broken, type Heard } from './call-end.js';
import { failure } from './failures.js';
import { noUsage } from './token-usage.js';

const nothing: Heard = { text: '', finish: null, usage: null };
const half: Heard = { ...nothing, text: 'It is' };
const whole: Heard = { text: 'It is so.', finish: 'STOP', usage: noUsage };
const failed = (free: boolean): Broken => ({ kind: 'FAILED', free, failure: failure('PROVIDER_DOWN', 'OPENAI') });
const cancelled = (free: boolean): Broken => ({ kind: 'CANCELLED', free });

describe('the end of a call', () => {
  it.each<[string, Heard, Broken | null, string, string]>([
    ['is complete with usage', whole, null, 'COMPLETED', 'SAID'],
    ['is complete without', { ...whole, usage: null }, null, 'COMPLETED', 'COUNT'],
    ['is complete though the line broke after it', whole, failed(false), 'COMPLETED', 'SAID'],
    ['is complete though the reader left after it', whole, cancelled(false), 'COMPLETED', 'SAID'],
    ['is given up in the middle', half, cancelled(false), 'CANCELLED', 'COUNT'],
    ['is given up before a word', nothing, cancelled(false), 'CANCELLED', 'COUNT'],
    ['is given up before it was sent', nothing, cancelled(true), 'CANCELLED', 'NOTHING'],
    ['is a refusal', nothing, failed(true), 'FAILED', 'NOTHING'],
    ['is broken in the middle', half, failed(false), 'FAILED', 'COUNT'],
    ['is broken before a word', nothing, failed(false), 'FAILED', 'UNKNOWN'],
    ['is broken in the middle, and what was said so far is not all', { ...half, usage: noUsage }, failed(false), 'FAILED', 'COUNT'],
  ])('%s', (_, heard, broken, outcome, count) => {
    expect(endOf(heard, broken)).toEqual({ outcome, count });
  });
});
