import { mix } from '../palettes.js';
import { disc, short, type Family, type Point, type Sheet } from '../sheet.js';

/** Trees as a child would cut them: trunks, crowns in two tones, each row behind the next. */
export const grove: Family = (sheet) => {
  const { width, height, palette, random } = sheet;
  const rows = random.whole(3, 4);
  const parts: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const near = (row + 1) / rows;
    const base = height * (0.36 + 0.62 * near);
    const hill = mix(palette.ground, palette.inks[(row + 3) % palette.inks.length] ?? '', 0.16 + near * 0.2);
    parts.push(`<path d="M0 ${short(base - height * 0.1)}Q${short(width * random.between(0.2, 0.8))} ${short(base - height * random.between(0.1, 0.24))} ${short(width)} ${short(base - height * 0.06)}V${short(height)}H0Z" fill="${hill}"/>`);
    const count = Math.round((width / height) * (8 - near * 3));
    for (let tree = 0; tree < count; tree += 1) {
      const at: Point = [((tree + random.between(0.2, 0.8)) / count) * width, base - height * random.between(0, 0.05)];
      parts.push(treeAt(sheet, { at, rise: height * (0.2 + near * 0.2) * random.between(0.8, 1.15), near }));
    }
  }
  return parts.join('');
};

function treeAt({ palette, random }: Sheet, { at: [x, y], rise, near }: { at: Point; rise: number; near: number }): string {
  const ink = mix(palette.ground, random.pick(palette.inks), 0.4 + near * 0.6);
  const shade = mix(ink, palette.ground, 0.3);
  const trunk = `<path d="M${short(x - rise * 0.03)} ${short(y)}L${short(x - rise * 0.012)} ${short(y - rise)}H${short(x + rise * 0.012)}L${short(x + rise * 0.03)} ${short(y)}Z" fill="${mix(palette.inks[0] ?? '', palette.ground, 0.5)}"/>`;
  const crown = random.pick([
    () => disc([x, y - rise * 0.78], rise * 0.3, `fill="${ink}"`) + `<path d="M${short(x)} ${short(y - rise * 1.08)}A${short(rise * 0.3)} ${short(rise * 0.3)} 0 0 1 ${short(x)} ${short(y - rise * 0.48)}Z" fill="${shade}"/>`,
    () => `<path d="M${short(x)} ${short(y - rise * 1.16)}L${short(x - rise * 0.24)} ${short(y - rise * 0.26)}H${short(x + rise * 0.24)}Z" fill="${ink}"/><path d="M${short(x)} ${short(y - rise * 1.16)}V${short(y - rise * 0.26)}H${short(x + rise * 0.24)}Z" fill="${shade}"/>`,
    () => `<ellipse cx="${short(x)}" cy="${short(y - rise * 0.74)}" rx="${short(rise * 0.2)}" ry="${short(rise * 0.42)}" fill="${ink}"/><path d="M${short(x)} ${short(y - rise * 1.16)}A${short(rise * 0.2)} ${short(rise * 0.42)} 0 0 1 ${short(x)} ${short(y - rise * 0.32)}Z" fill="${shade}"/>`,
  ])();
  return trunk + crown;
}
