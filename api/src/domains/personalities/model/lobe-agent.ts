import { FieldReader, type Fields } from './field-reader.js';
import { GUILDHALL, readGuildhallField, type GuildhallField } from './guildhall-field.js';
import { NestedTooDeeply, storable } from './json-value.js';
import { languageOfFile, languageTag, stemOfFile } from './language.js';
import { readLobeFields } from './lobe-fields.js';
import { draftLimits, seenAtOnce, type Json, type PersonalityDraft } from './personality-draft.js';

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
 * fields that have no home here are kept in `raw`. A file that was exported here says in its field `guildhall` whose it is.
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
  // Read from what is stored: where the two could differ, an exported file would read differently from the one imported.
  const { [GUILDHALL]: own, ...agent } = storable(parsed) as Readonly<Record<string, Json>>;
  const read = new FieldReader();
  const fields = readLobeFields(read, agent);
  const place = own === undefined || own === null ? placeByName(read, fileName, agent) : readGuildhallField(read, own);
  return read.faults.length > 0 ? new AgentFaults(read.faults) : { ...fields, ...place, raw: agent };
}

// Whose file it is when nobody has exported it: its identifier and language, or what its name tells of them.
function placeByName(read: FieldReader, fileName: string, agent: Fields): GuildhallField {
  const suffix = languageOfFile(fileName);
  const rule = { max: draftLimits.fileIdentifier };
  const identifier = read.optional('identifier', agent['identifier'], rule) ?? read.required('The name of the file', stemOfFile(fileName), rule);
  return {
    source: 'lobe',
    // Translations of one agent share its identifier; without the language they would overwrite each other in turn.
    identifier: suffix === null ? identifier : `${identifier}@${suffix}`,
    slugText: identifier,
    language: suffix ?? languageTag(read.optional('locale', agent['locale'], { max: 40 }) ?? ''),
    traits: [],
    standing: seenAtOnce,
  };
}
