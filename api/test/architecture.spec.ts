import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = ['api/src', 'libs/contracts/src', 'libs/design-tokens/src', 'admin/src', 'site/src', 'site/publisher', 'tools', 'e2e'];

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources = SOURCES.flatMap(read);
const product = sources.filter(({ file }) => !/\.(spec|itest|e2e)\.ts$/.test(file) && !file.includes('/testing/'));

describe('import arrows', () => {
  it('platform imports no domain', () => {
    expect(arrows('api/src/platform/', (target) => target.startsWith('api/src/domains/'))).toEqual([]);
  });

  it('a domain reaches another through its index.ts only', () => {
    const foreign = product.flatMap(({ file, imports }) =>
      imports
        .filter((target) => domainOf(target) !== undefined && domainOf(file) !== undefined && domainOf(target) !== domainOf(file))
        .filter((target) => !target.endsWith('/index.ts'))
        .map((target) => `${file} → ${target}`),
    );
    expect(foreign).toEqual([]);
  });

  it.each([
    ['model', ['store', 'use-cases', 'graphql', 'rest', 'jobs']],
    ['store', ['use-cases', 'graphql', 'rest', 'jobs']],
    ['use-cases', ['graphql', 'rest', 'jobs']],
  ])('within a domain, %s imports none of %j', (layer, above) => {
    const wrong = product.flatMap(({ file, imports }) =>
      imports
        .filter((target) => layerOf(file) === layer && domainOf(target) === domainOf(file) && above.includes(layerOf(target) ?? ''))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['site/', 'admin/'])('%s reaches the API through the contracts only', (folder) => {
    expect(arrows(folder, (target) => target.startsWith('api/'))).toEqual([]);
  });

  it('the product imports no stand-in and no tool', () => {
    expect(arrows('api/src/', (target) => target.startsWith('tools/'))).toEqual([]);
  });

  it('every module of a domain is part of something that runs', () => {
    const text = (file: string): string => product.find((source) => source.file === file)?.text ?? '';
    const parts = product.filter(({ file }) => file.endsWith('.module.ts') || file === 'api/src/domains.ts');
    const modules = parts.filter(({ file }) => domainOf(file) !== undefined).flatMap(({ file }) => [...text(file).matchAll(/^export class (\w+Module) /gmu)].map(([, name = '']) => name));
    const taken = parts.map(({ text: code }) => code.replaceAll(/^(import|export) .*$/gmu, '')).join('\n');
    expect(modules.length).toBeGreaterThan(20);
    expect(modules.filter((name) => !new RegExp(`\\b${name}\\b`, 'u').test(taken))).toEqual([]);
  });

  it('nothing imports itself through others', () => {
    expect(cycles()).toEqual([]);
  });
});

describe('sizes', () => {
  it('no file is over 400 lines', () => {
    expect(product.filter(({ text }) => text.split('\n').length > 401).map(({ file }) => file)).toEqual([]);
  });

  it('no function is over 60 lines', () => {
    expect(product.flatMap(longFunctions)).toEqual([]);
  });
});

describe('habits', () => {
  it('process.env is read in the configuration and at the entry points alone', () => {
    const readers = product.filter(({ file, text }) => file.startsWith('api/src/') && text.includes('process.env')).map(({ file }) => file);
    expect(readers.filter((file) => !/^api\/src\/(main|worker|cli|generate)\.ts$|^api\/src\/platform\/(config|cli)\//.test(file))).toEqual([]);
  });

  it('time and randomness come from the injected clock and source', () => {
    const guilty = product
      .filter(({ file }) => file.startsWith('api/src/domains/'))
      .filter(({ text }) => /new Date\(\)|Date\.now\(\)|Math\.random\(|randomUUID\(|randomBytes\(/.test(text))
      .map(({ file }) => file);
    expect(guilty).toEqual([]);
  });
});

function read(folder: string): Source[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') && !entry.name.startsWith('generated'))
    .filter((entry) => !entry.parentPath.includes('node_modules') && !entry.parentPath.includes('.astro'))
    .map((entry) => {
      const file = relative(ROOT, join(entry.parentPath, entry.name));
      const text = readFileSync(join(ROOT, file), 'utf8');
      return { file, text, imports: importsOf(file, text) };
    });
}

// Type-only imports vanish at run time, but the arrows are about knowledge, so they count too.
function importsOf(file: string, text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(file), name)).replace(/\.js$/, '.ts'));
}

function arrows(from: string, to: (target: string) => boolean): string[] {
  return product
    .filter(({ file }) => file.startsWith(from))
    .flatMap(({ file, imports }) => imports.filter(to).map((target) => `${file} → ${target}`));
}

function domainOf(file: string): string | undefined {
  return /^api\/src\/domains\/([^/]+)\//.exec(file)?.[1];
}

function layerOf(file: string): string | undefined {
  return /^api\/src\/domains\/[^/]+\/([^/]+)\//.exec(file)?.[1];
}

function cycles(): string[] {
  const graph = new Map(product.map(({ file, text }) => [file, runtimeImports(file, text)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

function runtimeImports(file: string, text: string): string[] {
  const withoutTypes = text.replaceAll(/^(?:import|export) type [^;]*;/gms, '');
  return importsOf(file, withoutTypes);
}

function longFunctions({ file, text }: Source): string[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const long: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const start = tree.getLineAndCharacterOfPosition(node.getStart()).line;
      const end = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
      if (end - start + 1 > 60) long.push(`${file}:${start + 1} (${end - start + 1} lines)`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return long;
}
