import { normalCategory } from './category.js';
import { FieldReader } from './field-reader.js';
import { NestedTooDeeply, storable } from './json-value.js';
import { languageOfFile, languageTag, stemOfFile } from './language.js';
import { draftLimits, type PersonalityDraft, type SampleLine } from './personality-draft.js';

/** A file as it lies in the folder. */
export interface AgentFile {
  /** Without folder; its suffix may tell the language. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file is not an agent that can be taken, one sentence a fault. */
export class AgentFaults {
  constructor(readonly faults: readonly string[]) {}
}

/**
 * Reads one Lobe agent file. Only a title and a prompt are demanded: everything else may be missing or `null`, and
 * fields that have no home here are kept in `raw`.
 */
export function readLobeAgent(file: AgentFile): PersonalityDraft | AgentFaults {
  const parsed = parse(file.bytes);
  if (parsed instanceof AgentFaults) return parsed;
  try {
    return decode(file.name, parsed);
  } catch (error) {
    if (error instanceof NestedTooDeeply) return new AgentFaults([error.message]);
    throw error;
  }
}

function parse(bytes: Uint8Array): object | AgentFaults {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new AgentFaults(['It is not UTF-8 text.']);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    return new AgentFaults(['It holds no JSON object.']);
  } catch {
    return new AgentFaults(['It is not JSON.']);
  }
}

function decode(fileName: string, parsed: object): PersonalityDraft | AgentFaults {
  const read = new FieldReader();
  const root = read.object('The file', parsed);
  const meta = read.object('meta', root['meta']);
  const config = read.object('config', root['config']);
  const suffix = languageOfFile(fileName);
  const identifier = read.optional('identifier', root['identifier'], { max: draftLimits.identifier }) ?? stemOfFile(fileName);
  const draft: PersonalityDraft = {
    source: 'lobe',
    // Translations of one agent share its identifier; without the language they would overwrite each other in turn.
    identifier: suffix === null ? identifier : `${identifier}@${suffix}`,
    slugText: identifier,
    author: read.optional('author', root['author'], { max: draftLimits.author }),
    name: read.required('meta.title', meta['title'], { max: draftLimits.name }),
    description: read.optional('meta.description', meta['description'], { max: draftLimits.description, as: 'paragraphs' }) ?? '',
    category: normalCategory(read.optional('meta.category', meta['category'], { max: 200 }) ?? ''),
    tags: read.texts('meta.tags', meta['tags'], { max: draftLimits.tag, entries: draftLimits.tags }),
    language: suffix ?? languageTag(read.optional('locale', root['locale'], { max: 40 }) ?? ''),
    ...conversation(read, root, config),
    raw: storable(parsed),
  };
  return read.faults.length > 0 ? new AgentFaults(read.faults) : draft;
}

type Conversation = Pick<PersonalityDraft, 'systemPrompt' | 'openingMessage' | 'openingQuestions' | 'examples'>;

function conversation(read: FieldReader, root: Readonly<Record<string, unknown>>, config: Readonly<Record<string, unknown>>): Conversation {
  const { systemPrompt, openingMessage, openingQuestion, openingQuestions } = draftLimits;
  return {
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
