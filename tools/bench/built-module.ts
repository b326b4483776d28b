import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../system/root.ts';

/** A module of the built API: what is measured is what runs, never a copy of it. */
export async function builtModule<Module>(path: string): Promise<Module> {
  // Providers of the API carry decorators, whose metadata wants this.
  await import('reflect-metadata');
  return (await import(pathToFileURL(join(root, 'dist/api/src', path)).href)) as Module;
}
