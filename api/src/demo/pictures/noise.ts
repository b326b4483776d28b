import type { Seeded } from './seeded.js';

/** A smooth height for every point, between 0 and 1. */
export type Field = (x: number, y: number) => number;

const SIDE = 64;

/** Value noise in two octaves; one unit of `x` and `y` is the size of its largest shapes. */
export function noiseField(random: Seeded): Field {
  const lattice = Float64Array.from({ length: SIDE * SIDE }, () => random.next());
  const at = (x: number, y: number): number => lattice[(((y % SIDE) + SIDE) % SIDE) * SIDE + (((x % SIDE) + SIDE) % SIDE)] ?? 0;
  const octave: Field = (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [across, down] = [ease(x - left), ease(y - top)];
    const upper = at(left, top) + (at(left + 1, top) - at(left, top)) * across;
    const lower = at(left, top + 1) + (at(left + 1, top + 1) - at(left, top + 1)) * across;
    return upper + (lower - upper) * down;
  };
  return (x, y) => 0.78 * octave(x, y) + 0.22 * octave(x * 2.7 + 9, y * 2.7 + 5);
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
