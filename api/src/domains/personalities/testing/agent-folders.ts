import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Lobe agent as its file says it; any field can be replaced. */
export function aLobeAgent(over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    identifier: 'tide-reader',
    author: 'harbour-office',
    createdAt: '2025-05-01',
    schemaVersion: 1,
    tokenUsage: 12,
    summary: 'Reads tide tables.',
    meta: { title: 'Tide reader', description: 'Says when the causeway is dry.', avatar: '🌊', tags: ['sea', 'tables'], category: 'Life' },
    config: {
      systemRole: 'You read tide tables and name the hours when the causeway is dry.',
      openingMessage: 'Which day do you want to cross?',
      openingQuestions: ['When is low tide on Sunday?'],
    },
    examples: [
      { role: 'user', content: 'Sunday?' },
      { role: 'assistant', content: 'Dry from 10:40 to 14:05.' },
    ],
    ...over,
  };
}

/** The bytes of a file with that content. */
export function asFile(name: string, content: unknown): { name: string; bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)) };
}

/** A folder of its own for one test. */
export interface TestFolder {
  readonly path: string;
  put(name: string, content: unknown): Promise<void>;
  remove(): Promise<void>;
}

/** Makes an empty folder. */
export async function aFolder(): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'agents-'));
  return {
    path,
    put: (name, content) => writeFile(join(path, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2)),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
