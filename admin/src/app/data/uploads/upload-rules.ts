import { limits } from '@guildhall/contracts';

/** What the file chooser offers; the server decides by decoding. */
export const acceptedTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];

/** Why a file need not even be sent, or null. */
export function fileProblem(file: Pick<File, 'type' | 'size'>): string | null {
  if (!acceptedTypes.includes(file.type)) return 'This is not a JPEG, PNG, WebP, AVIF or GIF picture.';
  if (file.size > limits.image.bytes) return `This file has ${(file.size / 1e6).toFixed(1)} MB; ${limits.image.bytes / 1e6} MB is the most.`;
  return file.size === 0 ? 'This file is empty.' : null;
}
