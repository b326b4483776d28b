import { normalCategory } from './category.js';
import type { Fields, FieldReader } from './field-reader.js';
import { draftLimits, type PersonalityDraft, type SampleLine } from './personality-draft.js';

/** What a Lobe agent says of a personality in fields of its own. */
export type LobeFields = Pick<
  PersonalityDraft,
  'author' | 'name' | 'description' | 'category' | 'tags' | 'systemPrompt' | 'openingMessage' | 'openingQuestions' | 'examples'
>;

/** Where each of them stands in the file. */
export const lobeHomes: Readonly<Record<keyof LobeFields, readonly [field: string] | readonly [part: string, field: string]>> = {
  author: ['author'],
  name: ['meta', 'title'],
  description: ['meta', 'description'],
  category: ['meta', 'category'],
  tags: ['meta', 'tags'],
  systemPrompt: ['config', 'systemRole'],
  openingMessage: ['config', 'openingMessage'],
  openingQuestions: ['config', 'openingQuestions'],
  examples: ['examples'],
};

/** Reads them. Only a title and a prompt are demanded. */
export function readLobeFields(read: FieldReader, root: Fields): LobeFields {
  const meta = read.object('meta', root['meta']);
  const config = read.object('config', root['config']);
  const { systemPrompt, openingMessage, openingQuestion, openingQuestions } = draftLimits;
  return {
    author: read.optional('author', root['author'], { max: draftLimits.author }),
    name: read.required('meta.title', meta['title'], { max: draftLimits.name }),
    description: read.optional('meta.description', meta['description'], { max: draftLimits.description, as: 'paragraphs' }) ?? '',
    category: normalCategory(read.optional('meta.category', meta['category'], { max: 200 }) ?? ''),
    tags: read.texts('meta.tags', meta['tags'], { max: draftLimits.tag, entries: draftLimits.tags }),
    systemPrompt: read.required('config.systemRole', config['systemRole'], { max: systemPrompt, as: 'prompt' }),
    openingMessage: read.optional('config.openingMessage', config['openingMessage'], { max: openingMessage, as: 'paragraphs' }),
    openingQuestions: read.texts('config.openingQuestions', config['openingQuestions'], { max: openingQuestion, entries: openingQuestions }),
    examples: sampleLines(read, root['examples']),
  };
}

function sampleLines(read: FieldReader, value: unknown): readonly SampleLine[] {
  return read.list('examples', value, draftLimits.examples).flatMap((entry, index): SampleLine[] => {
    const line = read.object(`examples.${index}`, entry);
    const content = read.optional(`examples.${index}.content`, line['content'], { max: draftLimits.example, as: 'paragraphs' });
    const role = line['role'];
    // Lines of other roles are not part of a conversation that people see: a `system` line would publish the prompt.
    return content !== null && (role === 'user' || role === 'assistant') ? [{ role, content }] : [];
  });
}
