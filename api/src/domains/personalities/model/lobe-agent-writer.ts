import { FieldReader, type Fields } from './field-reader.js';
import { GUILDHALL, guildhallField } from './guildhall-field.js';
import { canonicalJson } from './json-value.js';
import { lobeHomes, readLobeFields, type LobeFields } from './lobe-fields.js';
import type { Json, PersonalityDraft } from './personality-draft.js';

/** What of a personality stands in the fields of a Lobe agent. */
export type LobeDraft = LobeFields & Pick<PersonalityDraft, 'raw'>;

type JsonObject = Readonly<Record<string, Json>>;

const homes = Object.keys(lobeHomes) as (keyof LobeFields)[];

/**
 * A personality as a Lobe agent: the source as it was, with every field that it does not know, and over it what has been
 * changed here since. Where nothing has, it is the source itself, so that reading it again finds nothing new.
 */
export function lobeAgentOf(draft: LobeDraft): JsonObject {
  const kept = objectOf(draft.raw);
  const read = new FieldReader();
  const said = readLobeFields(read, kept as Fields);
  const changed = homes.filter((field) => read.faults.length > 0 || canonicalJson(jsonOf(said[field])) !== canonicalJson(jsonOf(draft[field])));
  return changed.reduce((agent, field) => put(agent, lobeHomes[field], jsonOf(draft[field])), kept);
}

/** The text of a personality's file: the agent, and in a field of ours what Lobe's form has no place for. */
export function exportedFile(draft: PersonalityDraft): string {
  return `${JSON.stringify({ ...lobeAgentOf(draft), [GUILDHALL]: guildhallField(draft) }, null, 2)}\n`;
}

/** The source without the fields that have a home here: what two of them differ in when nothing that is shown does. */
export function withoutHomes(raw: Json): Json {
  return homes.reduce<JsonObject>((rest, field) => put(rest, lobeHomes[field], null), objectOf(raw));
}

function put(agent: JsonObject, [first, second]: readonly string[], value: Json): JsonObject {
  if (first === undefined) return agent;
  return { ...agent, [first]: second === undefined ? value : { ...objectOf(agent[first]), [second]: value } };
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function jsonOf(value: LobeFields[keyof LobeFields]): Json {
  if (value === null || typeof value === 'string') return value;
  return value.map((entry) => (typeof entry === 'string' ? entry : { role: entry.role, content: entry.content }));
}
