import { describe, expect, it } from '@jest/globals';
import { makersMark } from './makers-mark.js';
import { makersMarkSvg } from './makers-mark-svg.js';

const ids = Array.from({ length: 2_000 }, (_, index) => `0199c0de-0000-7000-8000-${String(index).padStart(12, '0')}`);

describe('makersMark', () => {
  it('is the same for the same id', () => {
    expect(makersMark('ada')).toEqual(makersMark('ada'));
  });

  it('has three to nine segments, none of them empty', () => {
    for (const id of ids) {
      const { segments } = makersMark(id);
      expect(segments.length).toBeGreaterThanOrEqual(3);
      expect(segments.length).toBeLessThanOrEqual(9);
      for (const segment of segments) expect(segment).toMatch(/^M[-\d. ]+[-\dA-Z. ]+z$/);
    }
  });

  it('stays inside its square', () => {
    for (const id of ids) {
      const numbers =
        makersMark(id)
          .segments.join(' ')
          .match(/-?\d+(\.\d+)?/g)
          ?.map(Number) ?? [];
      expect(Math.max(...numbers.map(Math.abs))).toBeLessThan(29);
    }
  });

  it('tells neighbouring ids apart', () => {
    const drawings = new Set(ids.map((id) => makersMarkSvg(id, 64)));
    expect(drawings.size).toBeGreaterThan(ids.length * 0.75);
  });
});

describe('makersMarkSvg', () => {
  it('takes any text as id and puts none of it into the markup', () => {
    const svg = makersMarkSvg('"><script>alert(1)</script>名前', 48);
    expect(svg).not.toContain('script');
    expect(svg).not.toContain('style');
  });

  it('leaves the dial out where it could not be seen', () => {
    expect(makersMarkSvg('ada', 28)).not.toContain('dasharray');
    expect(makersMarkSvg('ada', 40)).toContain('dasharray');
  });
});
