import { noiseField, type Field } from '../noise.js';
import { disc, type Family, type Sheet } from '../sheet.js';

/** Two screens of dots printed over each other, as on a risograph; the dots grow where the picture is dark. */
export const halftone: Family = (sheet) => {
  const { width, height, palette, random } = sheet;
  const field = noiseField(random);
  const [centreX, centreY] = [random.between(0.3, 0.7) * width, random.between(0.35, 0.65) * height];
  const reach = Math.min(width, height) * random.between(0.3, 0.42);
  const ball: Field = (x, y) => {
    const away = Math.hypot(x - centreX, y - centreY) / reach;
    return away > 1 ? 0.06 : 0.3 + 0.7 * Math.max(0, (x - centreX) * 0.6 + (y - centreY) * 0.8) / reach;
  };
  const [first = '', second = first] = palette.inks;
  const clouds: Field = (x, y) => field((x / width) * 2.6, (y / width) * 2.6) * 1.2 - 0.28;
  return screen(sheet, { tone: clouds, ink: second, degrees: 22 }) + screen(sheet, { tone: ball, ink: first, degrees: 52 });
};

function screen({ width, height, random }: Sheet, { tone, ink, degrees }: { tone: Field; ink: string; degrees: number }): string {
  const pitch = Math.sqrt(width * height) / random.whole(40, 48);
  const angle = (degrees * Math.PI) / 180;
  const half = Math.ceil(Math.hypot(width, height) / pitch / 2);
  const dots: string[] = [];
  for (let row = -half; row <= half; row += 1) {
    for (let column = -half; column <= half; column += 1) {
      const x = width / 2 + (column * Math.cos(angle) - row * Math.sin(angle)) * pitch;
      const y = height / 2 + (column * Math.sin(angle) + row * Math.cos(angle)) * pitch;
      const dark = Math.min(1, Math.max(0, tone(x, y)));
      if (dark > 0.03 && x > -pitch && y > -pitch && x < width + pitch && y < height + pitch) dots.push(disc([x, y], pitch * 0.72 * Math.sqrt(dark), ''));
    }
  }
  return `<g fill="${ink}" fill-opacity="0.9">${dots.join('')}</g>`;
}
