import type { ModerationStatus, PersonalityStatus, Visibility } from '@guildhall/contracts';

/** Where a personality comes from. */
export const personalitySources = ['lobe', 'demo'] as const;
export type PersonalitySource = (typeof personalitySources)[number];

/** One line of a sample conversation. */
export interface SampleLine {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** One side of a temperament: "Patience", 92. */
export interface Trait {
  readonly name: string;
  /** Whole number from 0 to 100. */
  readonly value: number;
}

/** Who may see a personality. */
export interface Standing {
  readonly status: PersonalityStatus;
  readonly visibility: Visibility;
  readonly moderationStatus: ModerationStatus;
}

/** What an operator adds is seen at once, unless the file says otherwise. */
export const seenAtOnce: Standing = { status: 'PUBLISHED', visibility: 'PUBLIC', moderationStatus: 'APPROVED' };

/** Anything that JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A personality ready to be stored: checked, cleaned, in our own terms. */
export interface PersonalityDraft {
  readonly source: PersonalitySource;
  /** Its name at the source, unique there; the same one again means the same personality. */
  readonly identifier: string;
  /** What its address is made from. */
  readonly slugText: string;
  readonly author: string | null;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly language: string | null;
  /** In the order in which they are drawn. */
  readonly traits: readonly Trait[];
  /** Taken when the personality is made; what was decided here afterwards is not undone by a file. */
  readonly standing: Standing;
  /** Never part of any public payload. */
  readonly systemPrompt: string;
  readonly openingMessage: string | null;
  readonly openingQuestions: readonly string[];
  readonly examples: readonly SampleLine[];
  /** The whole of the source as a Lobe agent, with the fields that have no home here. */
  readonly raw: Json;
}

/** Most of everything, in code points or entries: generous beside real files, small beside what hurts. */
export const draftLimits = {
  identifier: 160,
  /** Of a file, before its language is added. */
  fileIdentifier: 120,
  author: 100,
  name: 120,
  description: 2_000,
  tags: 40,
  tag: 60,
  traits: 8,
  trait: 40,
  systemPrompt: 100_000,
  openingMessage: 8_000,
  openingQuestions: 24,
  openingQuestion: 1_000,
  examples: 100,
  example: 20_000,
} as const;
