/** How the blades of a mark are cut. */
export const bladeShapes = ['wedge', 'petal', 'sail', 'bar', 'arc', 'kite', 'arch'] as const;
export type BladeShape = (typeof bladeShapes)[number];

/** Where a blade points (radians), half its angular width at the outer end (radians), and how far it reaches (units). */
export interface Blade {
  readonly angle: number;
  readonly half: number;
  readonly reach: number;
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

function at(radius: number, angle: number): string {
  return `${short(radius * Math.cos(angle))} ${short(radius * Math.sin(angle))}`;
}

/** A point beside the axis of the blade, `along` units out and `aside` units across. */
function beside(angle: number, along: number, aside: number): string {
  const x = along * Math.cos(angle) - aside * Math.sin(angle);
  const y = along * Math.sin(angle) + aside * Math.cos(angle);
  return `${short(x)} ${short(y)}`;
}

const round = (radius: number, sweep: 0 | 1): string => `A${short(radius)} ${short(radius)} 0 0 ${sweep} `;

const cuts: Record<BladeShape, (blade: Blade) => string> = {
  wedge: ({ angle, half, reach }) =>
    `M${beside(angle, 2, -1)}L${at(reach, angle - half)}${round(reach, 1)}${at(reach, angle + half)}L${beside(angle, 2, 1)}z`,
  petal: ({ angle, half, reach }) =>
    `M${at(3, angle)}Q${at(reach * 0.8, angle - half * 1.7)} ${at(reach, angle)}Q${at(reach * 0.8, angle + half * 1.7)} ${at(3, angle)}z`,
  sail: ({ angle, half, reach }) =>
    `M${at(2, angle)}Q${at(reach * 0.62, angle - half * 1.2)} ${at(reach, angle - half)}${round(reach, 1)}${at(reach, angle + half)}` +
    `Q${at(reach * 0.62, angle + half * 0.1)} ${at(2, angle)}z`,
  bar: ({ angle, half, reach }) => {
    const width = Math.min(3.6, reach * Math.sin(half) * 0.62);
    const end = reach - width;
    return (
      `M${beside(angle, 3, -width)}L${beside(angle, end, -width)}${round(width, 1)}${beside(angle, end, width)}` +
      `L${beside(angle, 3, width)}z`
    );
  },
  arc: ({ angle, half, reach }) => {
    const inner = reach - 6.5;
    return (
      `M${at(inner, angle - half)}L${at(reach, angle - half)}${round(reach, 1)}${at(reach, angle + half)}` +
      `L${at(inner, angle + half)}${round(inner, 0)}${at(inner, angle - half)}z`
    );
  },
  kite: ({ angle, half, reach }) =>
    `M${at(3, angle)}L${at(reach * 0.68, angle - half)}L${at(reach + 0.5, angle)}L${at(reach * 0.68, angle + half)}z`,
  arch: ({ angle, half, reach }) => {
    const width = Math.min(7.5, reach * 0.68 * Math.sin(half));
    return `M${at(3, angle)}L${beside(angle, reach - width, -width)}${round(width, 1)}${beside(angle, reach - width, width)}z`;
  },
};

/** Path data of one blade. */
export function bladePath(shape: BladeShape, blade: Blade): string {
  return cuts[shape](blade);
}
