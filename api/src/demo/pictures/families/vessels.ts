import { boldest, mix } from '../palettes.js';
import { box, short, type Family, type Sheet } from '../sheet.js';

/** Vases and bowls on shelves, thrown on the wheel of chance; glaze stops above the foot. */
export const vessels: Family = (sheet) => {
  const { width, height, palette, random } = sheet;
  const shelves = Math.max(1, Math.round(height / (width * random.pick([0.3, 0.4]))));
  const deep = height / shelves;
  const light = boldest(palette.inks, palette.ground);
  const parts: string[] = [];
  for (let shelf = 0; shelf < shelves; shelf += 1) {
    const base = deep * (shelf + 1) - deep * 0.1;
    parts.push(box([0, base], [width, deep * 0.035], `fill="${mix(palette.ground, light, 0.55)}"`));
    const count = Math.max(2, Math.round(width / (deep * 0.62)));
    for (let place = 0; place < count; place += 1) {
      const centre = (width * (place + 0.5)) / count + random.between(-0.06, 0.06) * deep;
      const ink = palette.inks[(place * 2 + shelf * 3 + random.whole(0, 1)) % palette.inks.length] ?? light;
      parts.push(vessel(sheet, { centre, base, room: (width / count) * 0.44, rise: deep * random.between(0.34, 0.78), ink }));
    }
  }
  return parts.join('');
};

function vessel({ palette, random }: Sheet, { centre, base, room, rise, ink }: { centre: number; base: number; room: number; rise: number; ink: string }): string {
  const [foot, belly, neck] = [room * random.between(0.34, 0.6), room * random.between(0.72, 1), room * random.between(0.2, 0.8)];
  const lip = neck * random.between(1, 1.3);
  const shoulder = random.between(0.35, 0.7);
  const [x, y] = [(side: number) => short(centre + side), (share: number) => short(base - rise * share)];
  const half = (sign: 1 | -1): string =>
    `C${x(sign * belly)} ${y(0.12)} ${x(sign * belly)} ${y(shoulder)} ${x(sign * (belly * 0.5 + neck * 0.5))} ${y(shoulder + 0.12)}S${x(sign * neck * 0.8)} ${y(0.92)} ${x(sign * lip)} ${y(1)}`;
  const right = `M${x(foot)} ${y(0)}${half(1)}`;
  const left = `C${x(-neck * 0.8)} ${y(0.92)} ${x(-neck)} ${y(shoulder + 0.2)} ${x(-(belly * 0.5 + neck * 0.5))} ${y(shoulder + 0.12)}S${x(-belly)} ${y(0.12)} ${x(-foot)} ${y(0)}Z`;
  const body = `${right}L${x(-lip)} ${y(1)}${left}`;
  const mouth = `<ellipse cx="${x(0)}" cy="${y(1)}" rx="${short(lip)}" ry="${short(lip * 0.16)}" fill="${mix(ink, palette.ground, 0.6)}"/>`;
  const band = random.chance(0.6) ? glaze({ centre, base, belly, rise, ink: random.pick(palette.inks), from: random.between(0.2, 0.4) }) : '';
  const id = `v${short(centre)}-${short(base)}`.replaceAll('.', '_');
  return `<clipPath id="${id}"><path d="${body}"/></clipPath><path d="${body}" fill="${ink}"/><g clip-path="url(#${id})">${band}</g>${mouth}`;
}

function glaze({ centre, base, belly, rise, ink, from }: { centre: number; base: number; belly: number; rise: number; ink: string; from: number }): string {
  const at = (share: number): string => short(base - rise * share);
  const [left, right] = [short(centre - belly), short(centre + belly)];
  return `<path d="M${left} ${at(from)}Q${short(centre)} ${at(from - 0.1)} ${right} ${at(from)}V${at(from + 0.22)}Q${short(centre)} ${at(from + 0.12)} ${left} ${at(from + 0.22)}Z" fill="${ink}"/>`;
}
