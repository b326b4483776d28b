import { Injectable } from '@nestjs/common';
import type { PersonalityStatus } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import { languageOfFile } from '../model/language.js';
import { exportedFile } from '../model/lobe-agent-writer.js';
import type { PersonalityDraft } from '../model/personality-draft.js';
import { PersonalityDrafts } from '../store/personality-drafts.js';
import { Unreadable } from './agent-folder.js';
import { ExportFolder, type Written } from './export-folder.js';

/** Personalities read at once: prompts can be long, and a catalogue as well. */
const BATCH = 50;

/** What is wanted. */
export interface ExportWish {
  /** Everything when empty. */
  readonly slugs: readonly string[];
  /** Of any status when empty. */
  readonly statuses: readonly PersonalityStatus[];
  /** Whether files of the same name are replaced. */
  readonly replace: boolean;
}

/** What became of one personality. */
export type ExportOutcome =
  | { readonly file: string; readonly kind: 'written' | 'unchanged'; readonly slug: string }
  | { readonly file: string; readonly kind: 'refused'; readonly why: string };

/**
 * Writes personalities as Lobe agent files, prompts included, that can be imported again without loss: here they change
 * nothing, elsewhere they make the same personalities under the same addresses. Deleted ones are not among them.
 */
@Injectable()
export class ExportPersonalities {
  constructor(
    private readonly database: Database,
    private readonly drafts: PersonalityDrafts,
  ) {}

  /** One outcome a personality, in order of slug; a sentence when there is no such folder. @throws when the database fails. */
  async run(path: string, wish: ExportWish): Promise<readonly ExportOutcome[] | Unreadable> {
    const folder = await ExportFolder.open(path);
    if (folder instanceof Unreadable) return folder;
    const outcomes: ExportOutcome[] = [];
    const found = new Set<string>();
    for await (const draft of this.wanted(wish)) {
      found.add(draft.slugText);
      outcomes.push(await exportOne(folder, draft, wish.replace));
    }
    const missing = wish.slugs.filter((slug) => !found.has(slug));
    return [...outcomes, ...missing.map((slug): ExportOutcome => ({ file: slug, kind: 'refused', why: 'There is no such personality.' }))];
  }

  private async *wanted({ slugs, statuses }: ExportWish): AsyncGenerator<PersonalityDraft> {
    const filter = { slugs: slugs.length > 0 ? slugs : null, statuses: statuses.length > 0 ? statuses : null };
    for (let after = ''; ; ) {
      const drafts = await this.drafts.after(this.database, filter, { after, limit: BATCH });
      yield* drafts;
      const last = drafts.at(-1);
      if (last === undefined || drafts.length < BATCH) return;
      after = last.slugText;
    }
  }
}

async function exportOne(folder: ExportFolder, draft: PersonalityDraft, replace: boolean): Promise<ExportOutcome> {
  const slug = draft.slugText;
  const file = fileNameOf(draft);
  const text = exportedFile(draft);
  const written = await (replace ? folder.replace(file, text) : folder.add(file, text));
  return outcomeOf({ file, slug }, written);
}

function outcomeOf({ file, slug }: { file: string; slug: string }, written: Written): ExportOutcome {
  if (written === 'written' || written === 'unchanged') return { file, kind: written, slug };
  const why = written === 'in the way' ? 'Another file of that name is there; --force replaces it.' : written.why;
  return { file, kind: 'refused', why };
}

// The slug is unique and safe in any folder. The language is added as Lobe's files have it; one that a name cannot tell is in the file alone.
function fileNameOf({ slugText, language }: PersonalityDraft): string {
  const named = `${slugText}.${language}.json`;
  return language !== null && languageOfFile(named) === language ? named : `${slugText}.json`;
}
