import { lobeAgentOf, seenAtOnce, type PersonalityDraft } from '../../domains/personalities/index.js';

/** A personality of the demo as it is written down. */
export interface DemoPersonality {
  readonly slug: string;
  readonly author: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly language: string;
  /** 0 to 100, in the order in which they are drawn. */
  readonly traits: Readonly<Record<string, number>>;
  readonly systemPrompt: string;
  readonly openingMessage: string;
  readonly openingQuestions: readonly string[];
  /** What somebody asked, and what it answered. */
  readonly examples: readonly (readonly [asked: string, answered: string])[];
}

/** The same in the terms of the catalogue. */
export function draftOf(written: DemoPersonality): PersonalityDraft {
  const { slug, traits, examples, ...shown } = written;
  const draft = {
    ...shown,
    source: 'demo' as const,
    identifier: slug,
    slugText: slug,
    traits: Object.entries(traits).map(([name, value]) => ({ name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, value })),
    standing: seenAtOnce,
    examples: examples.flatMap(([asked, answered]) => [
      { role: 'user' as const, content: asked },
      { role: 'assistant' as const, content: answered },
    ]),
  };
  return { ...draft, raw: lobeAgentOf({ ...draft, raw: {} }) };
}
