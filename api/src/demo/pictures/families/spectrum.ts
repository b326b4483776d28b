import { noiseField } from '../noise.js';
import { mix } from '../palettes.js';
import { short, type Family } from '../sheet.js';

/** Sound as bars about a middle line, in one to four voices under each other. */
export const spectrum: Family = ({ width, height, palette, random }) => {
  const field = noiseField(random);
  const voices = random.whole(1, height > width ? 4 : 3);
  const pitch = width / random.whole(46, 84);
  const parts: string[] = [];
  for (let voice = 0; voice < voices; voice += 1) {
    const middle = (height * (voice + 0.5)) / voices;
    const most = (height / voices) * 0.46;
    const [from, to] = [palette.inks[voice % palette.inks.length] ?? '', palette.inks[(voice + 2) % palette.inks.length] ?? ''];
    const rest = random.between(0, 40);
    for (let bar = 0; (bar + 0.5) * pitch < width; bar += 1) {
      const across = (bar + 0.5) * pitch;
      const phrase = Math.pow(field(across / (width * 0.24) + rest, voice * 9 + 3), 1.6);
      const swing = 0.25 + 0.75 * field(bar * 0.83 + rest, voice * 5 + 20);
      const rise = Math.max(pitch * 0.36, most * phrase * swing * 1.9);
      const capped = Math.min(rise, most);
      parts.push(`<path d="M${short(across)} ${short(middle - capped)}V${short(middle + capped * 0.82)}" stroke="${mix(from, to, capped / most)}"/>`);
    }
  }
  return `<g fill="none" stroke-linecap="round" stroke-width="${short(pitch * 0.56)}">${parts.join('')}</g>`;
};
