declare module 'wawoff2' {
  /** Unpacks a WOFF2 file to an OpenType one. */
  export function decompress(file: Uint8Array): Promise<Uint8Array>;
}
