/**
 * A repeatable stream of choices: each call of the returned function gives a whole number from 0 to `count` − 1.
 * The same seed gives the same stream on every machine; it is for drawing, not for secrets.
 */
export function seededDraw(seed: string): (count: number) => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}
