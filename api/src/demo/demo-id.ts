import { createHash } from 'node:crypto';

/** The id of a row of the demo: always the same for the same name, so that seeding again finds it (UUID version 8). */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`guildhall demo ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
