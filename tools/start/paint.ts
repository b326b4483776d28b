import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Text in a style where the terminal shows one, plain elsewhere. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** Seconds since a moment of `Date.now()`, for people. */
export function secondsSince(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
