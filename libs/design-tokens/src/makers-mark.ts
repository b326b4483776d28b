import { type BladeShape, bladePath, bladeShapes } from './blade-path.js';
import { seededDraw } from './seeded-draw.js';

/** A circle of the mark, in units of the 64-unit square that is centred on 0,0. */
export interface MarkRing {
  readonly radius: number;
  readonly width: number;
}

/** The dotted or dashed ring between rim and blades. `dash` is a dash array on a circle of `length` units. */
export interface MarkDial extends MarkRing {
  readonly length: number;
  readonly dash: string;
  readonly round: boolean;
}

/** Geometry of a maker's mark: everything that is needed to draw it, nothing about colour. */
export interface MakersMark {
  /** Degrees by which dial and segments are turned. */
  readonly turn: number;
  readonly rim: MarkRing;
  readonly dial: MarkDial;
  /** Path data, one per blade, to be filled. */
  readonly segments: readonly string[];
  /** Radius and line width of the hub; a width of 0 means filled. */
  readonly hub: MarkRing;
}

type Draw = (count: number) => number;

const dialPatterns: readonly (readonly [dash: string, length: number, round: boolean])[] = [
  ['0 1', 8, true],
  ['.6 1.4', 8, false],
  ['3 1 0 1', 5, true],
  ['.4 .6', 6, false],
  ['2 1 0 1 0 1', 5, true],
  ['6 2', 8, false],
];

function dialFor(draw: Draw, blades: number): MarkDial {
  const [dash, length, round] = dialPatterns[draw(dialPatterns.length)] ?? ['0 1', 8, true];
  return { radius: 23.5, width: round ? 1.8 : 1.6, dash, round, length: length * blades };
}

function hubFor(draw: Draw): MarkRing {
  const hubs: readonly MarkRing[] = [
    { radius: 4.2, width: 0 },
    { radius: 3.4, width: 2 },
    { radius: 2.6, width: 0 },
  ];
  return hubs[draw(hubs.length)] ?? { radius: 4.2, width: 0 };
}

/** Three wedges read as a radiation sign and four sails as a wheel nobody wants: both get more blades. */
const fewestBlades: Partial<Record<BladeShape, number>> = { wedge: 4, sail: 5 };

function segmentsFor(draw: Draw, shape: BladeShape, blades: number): readonly string[] {
  const fill = 0.46 + draw(5) * 0.07;
  const alternate = blades % 2 === 0 && draw(3) === 0;
  return Array.from({ length: blades }, (_, index) => {
    const reach = alternate && index % 2 === 1 ? 13.5 : 19;
    return bladePath(shape, { angle: (index / blades) * 2 * Math.PI, half: (Math.PI / blades) * fill, reach });
  });
}

/**
 * The maker's mark of an id: a round stamp that is always the same for the same id. It is the picture of everyone who
 * has none, the favicon, and the stamp of what has been verified. Pure: no clock, no randomness, no document.
 */
export function makersMark(id: string): MakersMark {
  const draw = seededDraw(id);
  const shape: BladeShape = bladeShapes[draw(bladeShapes.length)] ?? 'wedge';
  const blades = Math.max(3 + draw(7), fewestBlades[shape] ?? 3);
  return {
    turn: draw(4) * (90 / blades) - 90,
    rim: { radius: 29.5, width: 3 },
    dial: dialFor(draw, blades),
    segments: segmentsFor(draw, shape, blades),
    hub: hubFor(draw),
  };
}
