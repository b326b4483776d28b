import { Injectable } from '@nestjs/common';
import { AgentFaults, readLobeAgent } from '../model/lobe-agent.js';
import { AgentFolder, Unreadable } from './agent-folder.js';
import { SavePersonality, type SaveOutcome } from './save-personality.js';

/** What became of one file. */
export type FileOutcome =
  | { readonly file: string; readonly kind: 'created'; readonly slug: string }
  | {
      readonly file: string;
      readonly kind: 'updated';
      readonly slug: string;
      /** The version that it made, `null` when only the card has changed. */
      readonly version: number | null;
      readonly changes: readonly string[];
    }
  | { readonly file: string; readonly kind: 'unchanged'; readonly slug: string }
  | { readonly file: string; readonly kind: 'refused'; readonly why: readonly string[] };

/**
 * Imports a folder of Lobe agent files as an operator. Each file stands for itself: a bad one is reported and passed
 * over, a good one is stored in a transaction of its own. A second run over the same folder changes nothing.
 */
@Injectable()
export class ImportPersonalities {
  constructor(private readonly save: SavePersonality) {}

  /** One outcome a file, in order of name; a sentence when there is no such folder. @throws when the database fails. */
  async run(path: string): Promise<readonly FileOutcome[] | Unreadable> {
    const folder = await AgentFolder.open(path);
    if (folder instanceof Unreadable) return folder;
    const outcomes: FileOutcome[] = [];
    const seen = new Map<string, string>();
    for (const file of await folder.names()) outcomes.push(await this.importFile(folder, file, seen));
    return outcomes;
  }

  private async importFile(folder: AgentFolder, file: string, seen: Map<string, string>): Promise<FileOutcome> {
    const bytes = await folder.read(file);
    if (bytes instanceof Unreadable) return { file, kind: 'refused', why: [bytes.why] };
    const draft = readLobeAgent({ name: file, bytes });
    if (draft instanceof AgentFaults) return { file, kind: 'refused', why: draft.faults };
    const whose = `${draft.source}:${draft.identifier}`;
    const twin = seen.get(whose);
    // Taken in turn, the two would replace each other at every run.
    if (twin !== undefined) return { file, kind: 'refused', why: [`It has the same identifier and language as ${twin}.`] };
    seen.set(whose, file);
    return outcomeOf(file, await this.save.run(draft));
  }
}

function outcomeOf(file: string, saved: SaveOutcome): FileOutcome {
  if (saved.kind !== 'removed') return { file, ...saved };
  return { file, kind: 'refused', why: [`The personality ${saved.slug} has been removed here; restore it first.`] };
}
