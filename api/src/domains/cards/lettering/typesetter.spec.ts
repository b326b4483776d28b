import { describe, expect, it } from '@jest/globals';
import { FontBook } from './font-book.js';
import { Typesetter, type Measure } from './typesetter.js';

const setter = new Typesetter(new FontBook());
const measure: Measure = { voice: 'display', sizes: [80, 60, 40], width: 560, lines: 3 };

describe('setting text', () => {
  it.each([
    ['Latin', 'Zoë Ångström'],
    ['Vietnamese', 'Nguyễn Thị Hương'],
    ['Cyrillic', 'Виктория Щербакова'],
    ['Greek', 'Ελένη Παπαδοπούλου'],
    ['Arabic', 'نور الهدى استوديو'],
    ['Hebrew', 'אביגיל כהן'],
    ['Devanagari', 'प्रज्ञा शर्मा'],
    ['Bengali', 'আনিকা রহমান'],
    ['Tamil', 'தமிழ்'],
    ['Thai', 'ณัฐวุฒิ'],
    ['Japanese', '山田花子スタジオ'],
    ['Chinese', '张伟工作室'],
    ['Korean', '김민서'],
  ])('has a shape for every letter of %s', async (_, text) => {
    const { lines } = await setter.set(text, measure);
    expect(lines.length).toBeGreaterThan(0);
    const drawn = lines.flatMap(({ glyphs }) => glyphs);
    expect(drawn.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) expect(line.width).toBeGreaterThan(0);
  });

  it('sets Arabic joined, from the right', async () => {
    const block = await setter.set('نور', measure);
    expect(block.direction).toBe('rtl');
    const [line] = block.lines;
    // Letter by letter the three are wider than joined, and the first letter stands at the right.
    const alone = await Promise.all(['ن', 'و', 'ر'].map((letter) => setter.set(letter, measure)));
    expect(line?.width).toBeLessThan(alone.reduce((sum, one) => sum + (one.lines[0]?.width ?? 0), 0));
  });

  it('keeps Latin words in their order within a line from the right', async () => {
    const block = await setter.set('אב AI 20', measure);
    const latin = await setter.set('AI 20', measure);
    const paths = block.lines[0]?.glyphs.map(({ path }) => path) ?? [];
    const wanted = latin.lines[0]?.glyphs.map(({ path }) => path) ?? [];
    expect(block.direction).toBe('rtl');
    expect(paths.slice(0, wanted.length).sort()).toEqual([...wanted].sort());
  });

  it('takes the largest size at which a text fits', async () => {
    expect((await setter.set('Ada', measure)).size).toBe(80);
    expect((await setter.set('Extraordinarily incomprehensible characteristics', measure)).size).toBe(60);
  });

  it('never makes a line wider than its measure, nor more lines than allowed', async () => {
    for (const text of ['word '.repeat(80), 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4), '長'.repeat(300), 'نص طويل '.repeat(60)]) {
      const { lines, size } = await setter.set(text, measure);
      expect(lines).toHaveLength(3);
      for (const line of lines) expect(line.width * size).toBeLessThanOrEqual(measure.width + 0.01);
    }
  });

  it('begins no line with a sign that closes', async () => {
    const { lines } = await setter.set('あ'.repeat(13) + '。' + 'い'.repeat(60), { ...measure, sizes: [40] });
    const stop = (await setter.set('。', measure)).lines[0]?.glyphs[0]?.path;
    for (const line of lines) expect(line.glyphs[0]?.path).not.toBe(stop);
  });

  it.each(['', '   ', '🦊', '\u200f'])('draws nothing for %j', async (text) => {
    expect((await setter.set(text, measure)).lines).toEqual([]);
  });
});
