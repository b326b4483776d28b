import { mix } from '../palettes.js';
import { box, disc, short, type Family, type Point, type Sheet } from '../sheet.js';

/** Faces built from few shapes, every one with another temper; none is anybody's. */
export const masks: Family = (sheet) => {
  const { width, height, palette, random } = sheet;
  const across = width > height * 1.3 ? random.whole(3, 5) : random.whole(1, 3);
  const side = width / across;
  const down = Math.max(1, Math.round(height / (side * 1.15)));
  const tall = height / down;
  const papers = [palette.ground, ...palette.inks];
  const parts: string[] = [];
  for (let index = 0; index < across * down; index += 1) {
    const [column, row] = [index % across, Math.floor(index / across)];
    const under = (column + row * 2 + random.whole(0, 2)) % papers.length;
    const [ground, skin, mark] = [0, 1, 2].map((step) => papers[(under + step * 2 + (step > 0 ? 1 : 0)) % papers.length] ?? palette.ground) as [string, string, string];
    parts.push(box([column * side, row * tall], [side + 0.6, tall + 0.6], `fill="${ground}"`));
    const at: Point = [column * side + side / 2, row * tall + tall / 2];
    parts.push(`<g transform="translate(${at.map(short).join(' ')})">${face(sheet, { size: Math.min(side, tall) * 0.42, ground, skin, mark })}</g>`);
  }
  return parts.join('');
};

interface Face {
  readonly size: number;
  readonly ground: string;
  readonly skin: string;
  readonly mark: string;
}

function face({ random }: Sheet, { size, ground, skin, mark }: Face): string {
  const wide = size * random.between(0.66, 0.9);
  const head = random.pick([
    `<ellipse rx="${short(wide)}" ry="${short(size)}" fill="${skin}"/>`,
    `<path d="M${short(-wide)} ${short(-size * 0.9)}H${short(wide)}V${short(size * 0.2)}Q${short(wide)} ${short(size)} 0 ${short(size)}T${short(-wide)} ${short(size * 0.2)}Z" fill="${skin}"/>`,
    `<path d="M0 ${short(-size)}L${short(wide)} ${short(-size * 0.3)}L${short(wide * 0.55)} ${short(size)}H${short(-wide * 0.55)}L${short(-wide)} ${short(-size * 0.3)}Z" fill="${skin}"/>`,
  ]);
  // One cheek lies in shade: half the face in another tone.
  const shade = `<path d="M0 ${short(-size * 0.86)}L${short(wide * 0.62)} ${short(-size * 0.2)}L${short(wide * 0.4)} ${short(size * 0.62)}L0 ${short(size * 0.86)}Z" fill="${mix(skin, ground, 0.34)}"/>`;
  const [apart, high, eye] = [wide * random.between(0.36, 0.48), -size * random.between(0.12, 0.3), size * random.between(0.09, 0.15)];
  const closed = random.chance(0.34);
  const look = (x: number): string =>
    closed
      ? `<path d="M${short(x - eye * 1.5)} ${short(high)}Q${short(x)} ${short(high + eye * 1.6)} ${short(x + eye * 1.5)} ${short(high)}" fill="none" stroke="${mark}" stroke-width="${short(size * 0.05)}" stroke-linecap="round"/>`
      : disc([x, high], eye, `fill="${mark}"`) + disc([x + eye * 0.25, high - eye * 0.25], eye * 0.36, `fill="${skin}"`);
  const nose = `<path d="M0 ${short(high)}L${short(size * 0.12)} ${short(size * 0.24)}H${short(-size * 0.08)}Z" fill="${mark}"/>`;
  const [smile, mouth] = [size * random.between(-0.14, 0.2), wide * random.between(0.22, 0.44)];
  const lips = `<path d="M${short(-mouth)} ${short(size * 0.5)}Q0 ${short(size * 0.5 + smile)} ${short(mouth)} ${short(size * 0.5)}" fill="none" stroke="${mark}" stroke-width="${short(size * 0.075)}" stroke-linecap="round"/>`;
  return head + shade + look(-apart) + look(apart) + nose + lips;
}
