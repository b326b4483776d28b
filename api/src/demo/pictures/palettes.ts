/** A ground and what is laid on it, darkest contrast first. */
export interface Palette {
  readonly ground: string;
  readonly inks: readonly string[];
}

/** Colours that were chosen together. */
export const palettes = {
  harbour: { ground: '#1b2a41', inks: ['#e76f51', '#f2d3a0', '#3f7d73', '#ef9a6a', '#f7ead0'] },
  saltpan: { ground: '#2d1e2f', inks: ['#e9664f', '#f2b27c', '#7fb7be', '#d9a58a', '#f6e3cf'] },
  ember: { ground: '#2b1a2f', inks: ['#f2541b', '#f9a03f', '#7b3b63', '#ffd18c', '#4b2c5e'] },
  fern: { ground: '#0f3b3a', inks: ['#f4a259', '#f6e27f', '#bc4b51', '#5b8e7d', '#f4efe1'] },
  signal: { ground: '#2b2d42', inks: ['#ef233c', '#edf2f4', '#8d99ae', '#d7dde4', '#5c6378'] },
  plaster: { ground: '#efe6da', inks: ['#c8553d', '#2d4654', '#e0a890', '#8aa6a3', '#f7b267'] },
  ink: { ground: '#f3f1ea', inks: ['#171a21', '#b23a48', '#617073', '#c9c3b4', '#2f4858'] },
  lagoon: { ground: '#e3eeea', inks: ['#0b6e72', '#14a098', '#f2a65a', '#083d4f', '#cb2d6f'] },
  apricot: { ground: '#f6c7a6', inks: ['#7a2e3a', '#e4572e', '#f9eedd', '#2e5266', '#d98f6b'] },
  orchard: { ground: '#f2ead3', inks: ['#3a5a40', '#a3b18a', '#d4623a', '#588157', '#7f3b2c'] },
  violet: { ground: '#221c3d', inks: ['#b8a1ff', '#ff8fa3', '#6c5ce0', '#ffd6a5', '#423780'] },
  slate: { ground: '#20252b', inks: ['#d8c9ae', '#8fa3ad', '#c97b4a', '#5d6b74', '#eee6d8'] },
  cobalt: { ground: '#f4efe6', inks: ['#1d3fbb', '#0f1f57', '#f0b429', '#8aa2e8', '#e4572e'] },
  rosewater: { ground: '#f7dfdc', inks: ['#8c2f39', '#d1495b', '#35524a', '#edae97', '#fff6ef'] },
  moss: { ground: '#1f2a1c', inks: ['#c9d66b', '#7d9d52', '#efe6c0', '#466136', '#e08e45'] },
  glacier: { ground: '#0d2230', inks: ['#9bd1e5', '#e8f1f2', '#3a7ca5', '#f2c57c', '#16425b'] },
  persimmon: { ground: '#fbe9d0', inks: ['#d9481c', '#244855', '#e9a23b', '#90aead', '#874f41'] },
  tundra: { ground: '#e9ecea', inks: ['#3f5b66', '#b5651d', '#8fb3b0', '#1f2f36', '#d8b26a'] },
  midnight: { ground: '#0b1026', inks: ['#f4d35e', '#3d5a98', '#ee964b', '#faf0ca', '#27366b'] },
  lichen: { ground: '#f1efe2', inks: ['#4f6d4a', '#d0c04c', '#2f3e34', '#a9b89a', '#c4552d'] },
  wisteria: { ground: '#ece6f4', inks: ['#5b3f8c', '#b08bd0', '#e08e79', '#33285a', '#f3c9a8'] },
  brick: { ground: '#3a1d1d', inks: ['#e0a458', '#c44536', '#f2e2c4', '#772f1a', '#8d99a6'] },
  peacock: { ground: '#06333b', inks: ['#19b5a5', '#f2b134', '#ed553b', '#9be3d4', '#0c6170'] },
  wheat: { ground: '#e7cf9b', inks: ['#5c3d1e', '#b3541e', '#f7efd9', '#3d5a5b', '#8f7a3d'] },
  plum: { ground: '#401f3e', inks: ['#f99fc9', '#f6d8ae', '#a23b72', '#ffb07c', '#6b2d5c'] },
  seaglass: { ground: '#cfe6df', inks: ['#17595e', '#e5625e', '#f6f4e8', '#4aa3a2', '#f0b67f'] },
  graphite: { ground: '#17191c', inks: ['#c8f169', '#eceff1', '#5e6a71', '#8bb174', '#343b40'] },
  dune: { ground: '#d9a679', inks: ['#4a2c2a', '#f6e3c5', '#a4442c', '#2b5155', '#e8c39e'] },
  iris: { ground: '#1f2452', inks: ['#8ea8ff', '#f7b2c4', '#ffe08a', '#4b5bd0', '#eef0ff'] },
  mint: { ground: '#f4fbf5', inks: ['#137a5b', '#ff7b54', '#7fd1ae', '#153c38', '#ffd36e'] },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof palettes;

/** A colour between two, `share` of the way from the first to the second. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? value) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The ink of a palette that stands out most from a colour. */
export function boldest(inks: readonly string[], against: string): string {
  const distance = (ink: string): number => Math.abs(lightness(ink) - lightness(against));
  return [...inks].sort((a, b) => distance(b) - distance(a))[0] ?? against;
}

function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
