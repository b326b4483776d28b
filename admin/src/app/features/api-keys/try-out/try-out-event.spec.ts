import { describe, expect, it } from '@jest/globals';
import { aReceipt } from '../testing/a-receipt.js';
import { tryOutEvent } from './try-out-event.js';

const read = (event: string, value: unknown) => tryOutEvent({ event, data: typeof value === 'string' ? value : JSON.stringify(value) });

describe('tryOutEvent', () => {
  it.each([
    ['token', { text: 'Hello' }, { kind: 'token', text: 'Hello' }],
    ['receipt', aReceipt(), { kind: 'receipt', receipt: aReceipt() }],
    ['receipt', aReceipt({ costNano: null, basis: 'UNKNOWN' }), { kind: 'receipt', receipt: { costNano: null } }],
    ['error', { kind: 'TIMED_OUT', message: 'No answer.', retryAt: null }, { kind: 'error', message: 'No answer.', retryAt: null }],
    ['done', {}, { kind: 'done', finish: 'STOP' }],
    ['done', { finish: 'LENGTH' }, { kind: 'done', finish: 'LENGTH' }],
    ['done', { finish: 'LATER' }, { kind: 'done', finish: 'STOP' }],
  ])('reads %s', (event, value, read_) => expect(read(event, value)).toMatchObject(read_));

  it.each([
    ['token', {}],
    ['token', '{"text":'],
    ['token', 'null'],
    ['receipt', { ...aReceipt(), costNano: 88_500 }],
    ['receipt', { ...aReceipt(), outputTokens: 'many' }],
    ['receipt', { ...aReceipt(), basis: 'GUESSED' }],
    ['error', { kind: 'TIMED_OUT' }],
    ['later', { text: 'Hello' }],
  ])('makes nothing of %s %j', (event, value) => expect(read(event, value)).toBeNull());
});
