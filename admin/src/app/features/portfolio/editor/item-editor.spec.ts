import { Location } from '@angular/common';
import { provideLocationMocks, type SpyLocation } from '@angular/common/testing';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aDraft } from '../testing/a-draft.js';
import { anItem } from '../testing/an-item.js';
import type { ItemDraft } from './item-draft.js';
import { ItemEditor } from './item-editor.js';

const problem = { code: 'CONFLICT', message: 'as the API says' } as const;

/** The editor over an API that is answered by hand; time is moved by hand. */
class EditorHarness {
  readonly editor = TestBed.inject(ItemEditor);
  private readonly http = TestBed.inject(HttpTestingController);

  async type(part: Partial<ItemDraft>): Promise<void> {
    this.editor.editing.draft.update((draft) => ({ ...draft, ...part }));
    await this.pass(0);
  }

  async pass(milliseconds: number): Promise<void> {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(milliseconds);
    TestBed.tick();
  }

  /** The one request that waits; its operation and its input. */
  waiting(): { readonly request: TestRequest; readonly operation: string; readonly input: Record<string, unknown> } {
    const request = this.http.expectOne('/graphql');
    const { query, variables } = request.request.body as { query: string; variables: { input?: Record<string, unknown> } };
    return { request, operation: /(?:mutation|query) (\w+)/.exec(query)?.[1] ?? '', input: variables.input ?? variables };
  }

  async answer({ request }: { readonly request: TestRequest }, data: unknown): Promise<void> {
    request.flush({ data });
    await this.pass(0);
  }

  nothingWaits(): void {
    this.http.expectNone('/graphql');
  }

  /** The last address that the editor gave itself. */
  address(): string | undefined {
    return (TestBed.inject(Location) as unknown as SpyLocation).urlChanges.at(-1);
  }

  copies(): readonly string[] {
    return Object.keys(sessionStorage).filter((key) => key.startsWith('guildhall.draft.'));
  }
}

const keptAs = (part: Parameters<typeof aDraft>[0]) => ({ saveItemDraft: { __typename: 'ItemDraft', ...aDraft(part) } });

describe('ItemEditor', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    sessionStorage.clear();
    TestBed.configureTestingModule({ providers: [ItemEditor, provideHttpClient(), provideHttpClientTesting(), provideLocationMocks()] });
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    jest.useRealTimers();
  });

  async function newItem(): Promise<EditorHarness> {
    const harness = new EditorHarness();
    await harness.editor.open({ itemId: null, draftId: null });
    await harness.pass(5_000);
    harness.nothingWaits();
    return harness;
  }

  it('keeps what is typed on the server a second later, under an address of its own', async () => {
    const harness = await newItem();
    await harness.type({ title: 'Salt' });
    await harness.pass(999);
    harness.nothingWaits();
    expect(harness.copies()).toHaveLength(1);
    await harness.pass(1);
    const save = harness.waiting();
    expect([save.operation, save.input]).toEqual(['SaveItemDraft', expect.objectContaining({ id: null, revision: null, title: 'Salt', category: null })]);
    await harness.answer(save, keptAs({ title: 'Salt' }));
    expect([harness.editor.autosave.state().kind, harness.address(), harness.copies(), harness.editor.atRisk()]).toEqual([
      'saved',
      'replace: /portfolio/new?draft=d-1',
      [],
      false,
    ]);
  });

  it('holds a copy in the tab while the server does not answer, and tries again', async () => {
    const harness = await newItem();
    await harness.type({ title: 'Salt' });
    await harness.pass(1_000);
    harness.waiting().request.flush('', { status: 503, statusText: 'Unavailable' });
    await harness.pass(0);
    expect([harness.editor.autosave.state(), harness.copies().length, harness.editor.atRisk()]).toEqual([{ kind: 'failed', triesAgain: true }, 1, true]);
    await harness.pass(2_000);
    await harness.answer(harness.waiting(), keptAs({ title: 'Salt' }));
    expect([harness.editor.atRisk(), harness.copies()]).toEqual([false, []]);
  });

  it('names the draft before it applies it, and has none afterwards', async () => {
    const harness = await newItem();
    await harness.type({ title: 'Salt', category: 'IMAGE' });
    await harness.pass(1_000);
    await harness.answer(harness.waiting(), keptAs({ revision: 4 }));
    const saving = harness.editor.save();
    await harness.pass(0);
    const named = harness.waiting();
    expect([named.operation, named.input]).toEqual(['SaveItemDraft', expect.objectContaining({ id: 'd-1', revision: 4 })]);
    await harness.answer(named, keptAs({ revision: 4 }));
    const applied = harness.waiting();
    expect([applied.operation, applied.input]).toEqual(['CreatePortfolioItem', expect.objectContaining({ title: 'Salt', draftId: 'd-1' })]);
    await harness.answer(applied, { createPortfolioItem: { __typename: 'PortfolioItem', ...anItem() } });
    expect([(await saving)?.kind, harness.editor.autosave.ref(), harness.copies()]).toEqual(['saved', null, []]);
    await harness.pass(60_000);
    harness.nothingWaits();
  });

  it('does not apply a draft that another window has typed into', async () => {
    const harness = await newItem();
    await harness.type({ title: 'Mine', category: 'IMAGE' });
    await harness.pass(1_000);
    await harness.answer(harness.waiting(), keptAs({ title: 'Mine', category: 'IMAGE' }));
    const saving = harness.editor.save();
    await harness.pass(0);
    const current = aDraft({ title: 'Theirs', category: 'IMAGE', revision: 2 });
    await harness.answer(harness.waiting(), { saveItemDraft: { __typename: 'ItemDraftConflictProblem', ...problem, current } });
    expect([(await saving)?.kind, harness.editor.editing.conflict()?.kind]).toEqual(['conflict', 'draft']);
    await harness.pass(60_000);
    harness.nothingWaits();
    harness.editor.takeTheirs();
    await harness.pass(60_000);
    harness.nothingWaits();
    expect([harness.editor.editing.draft().title, harness.editor.editing.aside()?.title, harness.copies().length]).toEqual(['Theirs', 'Mine', 1]);
  });

  it('goes on with the draft over an item, on the version that it was begun on', async () => {
    const harness = new EditorHarness();
    const opening = harness.editor.open({ itemId: 'i-1', draftId: null });
    const draft = aDraft({ itemId: 'i-1', baseVersion: 4, title: 'Half done', category: 'IMAGE' });
    await harness.answer(harness.waiting(), { myPortfolioItem: anItem({ version: 4, draft }) });
    await opening;
    await harness.pass(5_000);
    harness.nothingWaits();
    expect([harness.editor.editing.continued(), harness.editor.editing.draft().title, harness.editor.editing.version()]).toEqual(['server', 'Half done', 4]);
    const discarding = harness.editor.discard();
    await harness.pass(0);
    await harness.answer(harness.waiting(), { discardItemDraft: { __typename: 'DiscardedItemDraft', id: 'd-1' } });
    await discarding;
    expect([harness.editor.editing.draft().title, harness.editor.editing.changed()]).toEqual(['Salt garden', false]);
  });
});
