import sharp from 'sharp';

/** A file as a file chooser or a form takes it. */
export interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Draws a PNG of two colours and a disc; another hue is another picture. */
export async function makePicture(name: string, hue: number, size = { width: 1200, height: 900 }): Promise<PictureFile> {
  const { width, height } = size;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="hsl(${hue} 45% 30%)"/>
    <circle cx="38%" cy="55%" r="30%" fill="hsl(${(hue + 140) % 360} 70% 65%)"/></svg>`;
  const buffer = await sharp(Buffer.from(svg)).png().toBuffer();
  return { name, mimeType: 'image/png', buffer };
}
