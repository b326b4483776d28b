import type { UnfinishedContent } from '../model/draft.js';
import type { DraftSave } from '../use-cases/save-draft.js';

/** A form on its way to being an item, as autosave sends it: the first save of a new item unless told otherwise. */
export function typing(content: Partial<UnfinishedContent> = {}, save: Partial<DraftSave> = {}): DraftSave {
  const unfinished: UnfinishedContent = { title: 'N', description: '', category: null, tags: [], projectUrl: 'https:/', images: [] };
  return {
    ...{ id: null, itemId: null, baseVersion: null, revision: null },
    item: { content: { ...unfinished, ...content }, visibility: 'PUBLIC', featured: false },
    ...save,
  };
}
