import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type SseEvent, SseParser } from './sse-events.js';

const eventsOf = (pieces: readonly string[]): readonly SseEvent[] => {
  const parser = new SseParser();
  return pieces.flatMap((piece) => parser.take(piece));
};

describe('SseParser', () => {
  it.each([
    ['event: token\ndata: {"text":"a"}\n\n', [{ event: 'token', data: '{"text":"a"}' }]],
    ['data: a\ndata: b\n\n', [{ event: 'message', data: 'a\nb' }]],
    ['data:a\n\n', [{ event: 'message', data: 'a' }]],
    [': alive\n\ndata: a\n\n', [{ event: 'message', data: 'a' }]],
    ['event: done\n\n', []],
    ['data: not over', []],
    ['event: a\r\ndata: 1\r\n\r\nevent: b\r\ndata: 2\r\n\r\n', [{ event: 'a', data: '1' }, { event: 'b', data: '2' }]],
  ])('%j', (text, events) => expect(eventsOf([text])).toEqual(events));

  it('does not mind where the stream is cut', () => {
    const text = 'event: token\r\ndata: {"text":"你好"}\r\n\r\n: alive\n\nevent: receipt\ndata: a\ndata: b\n\nevent: done\ndata: {}\n\n';
    const whole = eventsOf([text]);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        expect(eventsOf(places.slice(1).map((place, index) => text.slice(places[index], place)))).toEqual(whole);
      }),
    );
  });
});
