import { makersMarkBody } from './makers-mark-svg.js';

/** Id of the mark of Guildhall itself. */
export const brandMarkId = 'apprentice';

const seal = { light: '#2a33d4', dark: '#aab0ff' } as const;

/** The mark as a file of its own for browser tabs: it takes the seal's colour of the scheme that the browser shows. */
export function favicon(): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-32 -32 64 64">' +
    `<style>svg{color:${seal.light}}@media(prefers-color-scheme:dark){svg{color:${seal.dark}}}</style>` +
    `${makersMarkBody(brandMarkId, 32)}</svg>`
  );
}

/** The mark on the seal's colour, for home screens and link previews, which show no scheme. */
export function appIcon(size: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-44 -44 88 88" width="${size}" height="${size}" color="#fff">` +
    `<path fill="${seal.light}" d="M-44-44h88v88h-88z"/>${makersMarkBody(brandMarkId, 32)}</svg>`
  );
}
