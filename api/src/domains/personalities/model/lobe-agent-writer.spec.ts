import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moderationStatuses, personalityStatuses, visibilities } from '@guildhall/contracts';
import { aPersonality } from '../testing/a-personality.js';
import { aLobeAgent, asFile } from '../testing/agent-folders.js';
import { contentHash } from './content-hash.js';
import { GUILDHALL } from './guildhall-field.js';
import { storable } from './json-value.js';
import { AgentFaults, readLobeAgent } from './lobe-agent.js';
import { exportedFile, lobeAgentOf } from './lobe-agent-writer.js';
import type { Json, PersonalityDraft } from './personality-draft.js';

function draftOf(name: string, content: unknown): PersonalityDraft {
  const read = readLobeAgent(asFile(name, content));
  if (read instanceof AgentFaults) throw new Error(read.faults.join(' '));
  return read;
}

/** What reading its own file makes of a draft. */
const readBack = (draft: PersonalityDraft, name = 'any-name.json'): PersonalityDraft => draftOf(name, exportedFile(draft));

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const words = (maxLength: number) => fc.oneof(fc.constantFrom('Law', 'المدّ', '潮汐表', 'हिन्दी'), text(maxLength));
const said = (maxLength: number) => fc.tuple(fc.constantFrom('a', '潮', 'م'), text(maxLength)).map(([first, rest]) => first + rest);
const absent = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const extra = fc.dictionary(text(8), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });

/** Files that can be taken, with fields of all kinds beside those that are known. */
const agents = fc
  .record({
    extra,
    known: fc.record({ identifier: absent(said(20)), author: absent(words(20)), locale: absent(fc.constantFrom('en-us', 'zh-Hant', 'no tag')) }),
    meta: fc.record({ more: extra, title: said(30), description: absent(words(80)), category: absent(words(50)), tags: absent(fc.array(words(20), { maxLength: 6 })) }),
    config: fc.record({ more: extra, systemRole: said(200), openingMessage: absent(words(40)), openingQuestions: absent(fc.array(words(20), { maxLength: 4 })) }),
    examples: absent(fc.array(fc.record({ role: fc.constantFrom('user', 'assistant', 'system'), content: words(40) }), { maxLength: 5 })),
  })
  .map(({ extra: more, known, meta: { more: moreMeta, ...meta }, config: { more: moreConfig, ...config }, examples }) => ({
    ...more, ...known, meta: { ...moreMeta, ...meta }, config: { ...moreConfig, ...config }, examples,
  }));

describe('an exported file', () => {
  it('reads as what was imported, whatever the file is called and whatever it held', () => {
    fc.assert(
      fc.property(agents, fc.constantFrom('law.json', 'law.pt-BR.json', 'notes.zh-Hant.json', ' x  y .json'), (agent, name) => {
        const { [GUILDHALL]: _, ...file } = agent as Record<string, unknown>;
        const imported = draftOf(name, file);
        const again = readBack(imported);
        expect(again).toEqual(imported);
        expect(contentHash(again)).toBe(contentHash(imported));
        expect(exportedFile(again)).toBe(exportedFile(imported));
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same where the source held what cannot be stored', () => {
    const imported = draftOf('x.json', aLobeAgent({ meta: { title: 'Half \ud800 of a pair\u0000' }, 'guild\u0000hall': { identifier: 'y' } }));
    expect(readBack(imported)).toEqual(imported);
    expect(contentHash(readBack(imported))).toBe(contentHash(imported));
  });

  it('keeps every field of the source and adds one of ours', () => {
    const agent = aLobeAgent({ knowledgeCount: 3, plugins: [{ id: 'search' }], config: { systemRole: 'Be brief.', model: 'any', params: { temperature: 0.2 } } });
    const { [GUILDHALL]: own, ...rest } = JSON.parse(exportedFile(draftOf('tide-reader.pt-BR.json', agent))) as Record<string, unknown>;
    expect(rest).toEqual(agent);
    expect(own).toEqual({
      source: 'lobe', identifier: 'tide-reader@pt-BR', slug: 'tide-reader', language: 'pt-BR', traits: [],
      status: 'PUBLISHED', visibility: 'PUBLIC', moderationStatus: 'APPROVED',
    });
  });

  it('says what has been changed here since, over the source', () => {
    const imported = draftOf('x.json', aLobeAgent({ homepage: 'https://example.test' }));
    const edited = { ...imported, name: 'Renamed', tags: [], openingMessage: null, traits: [{ name: 'Wit', value: 61 }] };
    const again = readBack(edited);
    expect(again).toMatchObject({ name: 'Renamed', tags: [], openingMessage: null, traits: [{ name: 'Wit', value: 61 }], description: imported.description });
    expect(again.raw).toMatchObject({ homepage: 'https://example.test', meta: { title: 'Renamed', avatar: '🌊' } });
    expect(readBack(again)).toEqual(again);
  });

  it.each(moderationStatuses.flatMap((moderationStatus) => personalityStatuses.map((status) => ({ moderationStatus, status }))))(
    'keeps who may see it: %j',
    (decided) => {
      for (const visibility of visibilities) {
        const { draft } = aPersonality('x', { standing: { ...decided, visibility } });
        expect(readBack(draft).standing).toEqual({ ...decided, visibility });
      }
    },
  );
});

describe('lobeAgentOf', () => {
  it.each<[string, Json]>([
    ['nothing', {}],
    ['a text', 'x'],
    ['a source that no longer reads', { author: 7, meta: 'x', config: [], examples: 'y', kept: 1 }],
    ['null', null],
  ])('writes everything over %s', (_, raw) => {
    const { draft } = aPersonality('x', { author: null, category: 'general', tags: ['a', 'b'], examples: [{ role: 'user', content: 'Hello' }], raw });
    const again = readBack(draft);
    expect({ ...again, raw: null }).toEqual({ ...draft, raw: null });
    expect(readBack(again)).toEqual(again);
  });

  it('is the source itself where nothing has changed', () => {
    const draft = draftOf('x.json', aLobeAgent({ meta: { title: '  Spaced ', category: 'Coding', tags: ['a', 'a', ''] } }));
    expect(lobeAgentOf(draft)).toEqual(storable(draft.raw));
  });
});

describe('faults of the field of ours', () => {
  const own = { identifier: 'x', traits: [{ name: 'Wit', value: 5 }] };
  const nine = Array.from({ length: 9 }, (_, value) => ({ name: `T${value}`, value }));
  it.each<[string, unknown, string]>([
    ['no identifier', {}, 'guildhall.identifier is missing or empty.'],
    ['text', 'x', 'guildhall is text where an object belongs.'],
    ['an unknown source', { ...own, source: 'elsewhere' }, 'guildhall.source is none of lobe, demo.'],
    ['an unknown status', { ...own, status: 'published' }, 'guildhall.status is none of DRAFT, REVIEW, PUBLISHED, ARCHIVED.'],
    ['a trait beyond 100', { ...own, traits: [{ name: 'Wit', value: 101 }] }, 'guildhall.traits.0.value is no whole number from 0 to 100.'],
    ['half a trait', { ...own, traits: [{ name: 'Wit', value: 0.5 }] }, 'guildhall.traits.0.value is no whole number from 0 to 100.'],
    ['a trait without name', { ...own, traits: [{ value: 1 }] }, 'guildhall.traits.0.name is missing or empty.'],
    ['a long name', { ...own, traits: [{ name: 'x'.repeat(41), value: 1 }] }, 'guildhall.traits.0.name has 41 characters; 40 are allowed.'],
    ['nine traits', { ...own, traits: nine }, 'guildhall.traits has 9 entries; 8 are allowed.'],
  ])('%s', (_, value, fault) => {
    const read = readLobeAgent(asFile('x.json', aLobeAgent({ [GUILDHALL]: value })));
    expect(read instanceof AgentFaults ? read.faults : []).toContain(fault);
  });
});
