import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which domain imports which, drawn from the sources. */
export async function domainGraph(folder: string): Promise<string> {
  const domains = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const arrows = await Promise.all(domains.map(async (domain) => (await importsOf(join(folder, domain), domains, domain)).map((other) => `  ${domain} --> ${other}`)));
  const lines = [...domains.map((domain) => `  ${domain}`), ...arrows.flat()];
  return `# Domains\n\nGenerated from the imports by \`npm run generate\`: an arrow reads “uses”.\n\n\`\`\`mermaid\ngraph LR\n${lines.join('\n')}\n\`\`\`\n`;
}

async function importsOf(folder: string, domains: readonly string[], own: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile() && /(?<!spec|itest)\.ts$/.test(entry.name) && !entry.parentPath.includes('testing'));
  const texts = await Promise.all(sources.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')));
  const found = texts.flatMap((text) => [...text.matchAll(/from '(?:\.\.\/)+(?:domains\/)?([a-z]+)\/index\.js'/g)].map((match) => match[1] ?? ''));
  return [...new Set(found)].filter((name) => name !== own && domains.includes(name)).sort();
}
