import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../processes/problem.ts';
import { domainNames } from './domain-names.ts';
import { domainTemplates } from './domain-templates.ts';

/** Writes the folder of a new domain below `root`; answers the files, as paths from there. */
export function generateDomain(name: string, root: string, now: number = Date.now()): string[] {
  const folder = join('api/src/domains', domainNames(name).kebab);
  if (existsSync(join(root, folder))) throw new Problem(`There is a domain "${name}" already: choose another name.`);
  const files = Object.entries(domainTemplates(domainNames(name), now));
  for (const [file, content] of files) {
    const path = join(root, folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return files.map(([file]) => join(folder, file));
}
