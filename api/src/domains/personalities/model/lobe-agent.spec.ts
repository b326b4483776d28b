import { describe, expect, it } from '@jest/globals';
import { aLobeAgent, asFile } from '../testing/agent-folders.js';
import { AgentFaults, readLobeAgent } from './lobe-agent.js';
import type { PersonalityDraft } from './personality-draft.js';

function draftOf(name: string, content: unknown): PersonalityDraft {
  const read = readLobeAgent(asFile(name, content));
  if (read instanceof AgentFaults) throw new Error(read.faults.join(' '));
  return read;
}

function faultsOf(content: unknown): readonly string[] {
  const read = readLobeAgent(asFile('x.json', content));
  return read instanceof AgentFaults ? read.faults : [];
}

describe('readLobeAgent', () => {
  it('reads a whole file', () => {
    const draft = draftOf('tide-reader.json', aLobeAgent());
    expect(draft).toMatchObject({
      source: 'lobe',
      identifier: 'tide-reader',
      author: 'harbour-office',
      name: 'Tide reader',
      category: 'life',
      tags: ['sea', 'tables'],
      language: null,
      openingMessage: 'Which day do you want to cross?',
      openingQuestions: ['When is low tide on Sunday?'],
      examples: [
        { role: 'user', content: 'Sunday?' },
        { role: 'assistant', content: 'Dry from 10:40 to 14:05.' },
      ],
    });
    expect(draft.systemPrompt).toMatch(/^You read tide tables/);
  });

  it('needs no more than a title and a prompt, and takes null for absent', () => {
    const draft = draftOf('bare.fr.json', { meta: { title: 'Bare', tags: null }, config: { systemRole: 'Be brief.', openingQuestions: null }, examples: null });
    expect(draft).toMatchObject({ identifier: 'bare@fr', slugText: 'bare', description: '', category: 'general', tags: [], language: 'fr', examples: [] });
  });

  it('keeps fields that have no home in raw', () => {
    const agent = aLobeAgent({ knowledgeCount: 3, plugins: [{ id: 'search' }], homepage: 'https://example.test' });
    expect(draftOf('x.json', agent).raw).toEqual(agent);
  });

  it('takes a BOM, and the language from the locale field where the name has none', () => {
    expect(draftOf('x.json', `\uFEFF${JSON.stringify(aLobeAgent({ locale: 'en-us' }))}`).language).toBe('en-US');
    expect(draftOf('x.json', aLobeAgent({ locale: 'no such tag' })).language).toBeNull();
  });

  it('keeps translations of one agent apart', () => {
    const [plain, portuguese] = [draftOf('law.json', aLobeAgent({ identifier: 'law' })), draftOf('law.pt-BR.json', aLobeAgent({ identifier: 'law' }))];
    expect([plain.identifier, portuguese.identifier]).toEqual(['law', 'law@pt-BR']);
    expect(portuguese.slugText).toBe('law');
  });

  it('stores text in NFC without control characters, names on one line', () => {
    const meta = { title: ' Cafe\u0301\n\u0007host ', description: 'One\r\n\r\ntwo\u0000', tags: ['a\u0008b', 'ab', '', ' '] };
    const draft = draftOf('x.json', aLobeAgent({ meta }));
    expect(draft).toMatchObject({ name: 'Café host', description: 'One\n\ntwo', tags: ['ab'] });
  });

  it('keeps the tabs of a prompt', () => {
    expect(draftOf('x.json', aLobeAgent({ config: { systemRole: 'a:\r\n\tb\u0000' } })).systemPrompt).toBe('a:\n\tb');
  });

  it('makes raw storable: no NUL, no lone surrogate, in keys neither', () => {
    const raw = JSON.stringify(draftOf('x.json', aLobeAgent({ 'odd\u0000key': ['\ud800', 'a\u0000b'] })).raw);
    expect(raw).toContain('"oddkey":["\uFFFD","ab"]');
  });

  it('shows no line of another role, such as a prompt hidden among the examples', () => {
    const examples = [{ role: 'system', content: 'You read tide tables.' }, { role: 'user', content: 'Hello' }, { role: 'assistant', content: '  ' }, {}];
    expect(draftOf('x.json', aLobeAgent({ examples })).examples).toEqual([{ role: 'user', content: 'Hello' }]);
  });
});

describe('faults of a file', () => {
  it.each([
    ['broken JSON', '{"meta":', ['It is not JSON.']],
    ['an array', '[]', ['It holds no JSON object.']],
    ['null', 'null', ['It holds no JSON object.']],
    ['nothing at all', '', ['It is not JSON.']],
    ['no title, no prompt', {}, ['meta.title is missing or empty.', 'config.systemRole is missing or empty.']],
    ['meta as text', aLobeAgent({ meta: 'Tide reader' }), ['meta is text where an object belongs.', 'meta.title is missing or empty.']],
    ['a number as title', aLobeAgent({ meta: { title: 7 } }), ['meta.title is a number where text belongs.']],
    ['tags as text', aLobeAgent({ meta: { title: 'T', tags: 'a, b' } }), ['meta.tags is text where a list belongs.']],
    ['an example as text', aLobeAgent({ examples: ['Hello'] }), ['examples.0 is text where an object belongs.']],
    ['a prompt of white space', aLobeAgent({ config: { systemRole: ' \n\u0000' } }), ['config.systemRole is missing or empty.']],
    ['a title too long', aLobeAgent({ meta: { title: 'é'.repeat(121) } }), ['meta.title has 121 characters; 120 are allowed.']],
    ['too many examples', aLobeAgent({ examples: Array.from({ length: 101 }, () => ({})) }), ['examples has 101 entries; 100 are allowed.']],
  ])('says what is wrong with %s', (_, content, faults) => {
    expect(faultsOf(content)).toEqual(faults);
  });

  it('refuses bytes that are not UTF-8', () => {
    const read = readLobeAgent({ name: 'x.json', bytes: new Uint8Array([0x7b, 0xff, 0x7d]) });
    expect(read).toEqual(new AgentFaults(['It is not UTF-8 text.']));
  });

  it('refuses what is nested beyond reason instead of recursing into it', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(faultsOf(`{"meta":{"title":"T"},"config":{"systemRole":"S"},"x":${deep}}`)).toHaveLength(1);
    const forty = `${'['.repeat(60)}${']'.repeat(60)}`;
    expect(faultsOf(`{"meta":{"title":"T"},"config":{"systemRole":"S"},"x":${forty}}`)).toEqual(['It is nested more than 40 levels deep.']);
  });

  it('counts code points, not UTF-16 units', () => {
    expect(faultsOf(aLobeAgent({ meta: { title: '🌊'.repeat(120) } }))).toEqual([]);
  });
});
