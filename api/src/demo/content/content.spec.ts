import { describe, expect, it } from '@jest/globals';
import { limits } from '@guildhall/contracts';
import { cleanLine, cleanParagraphs, codePoints } from '../../platform/text/clean-text.js';
import { creators } from './all-creators.js';
import { draftOf } from './demo-personality.js';
import { personalities } from './personalities.js';

const items = creators.flatMap(({ items }) => items);

function texts(): string[] {
  const ofCreators = creators.flatMap(({ displayName, bio, skills, items: own }) => [
    displayName, bio, ...skills, ...own.flatMap(({ title, description, tags, pictures }) => [title, description, ...tags, ...pictures.map(({ alt }) => alt)]),
  ]);
  const ofPersonalities = personalities.map(draftOf).flatMap(({ name, description, openingMessage, openingQuestions, examples }) => [
    name, description, openingMessage ?? '', ...openingQuestions, ...examples.map(({ content }) => content),
  ]);
  return [...ofCreators, ...ofPersonalities];
}

describe('the words of the demo', () => {
  it('keep the limits that people keep', () => {
    for (const { account, displayName, bio, skills, items: own } of creators) {
      expect(account.username).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(codePoints(displayName)).toBeLessThanOrEqual(limits.profile.displayName.max);
      expect(codePoints(bio)).toBeLessThanOrEqual(limits.profile.bio.max);
      expect(skills.length).toBeLessThanOrEqual(limits.profile.skills.max);
      expect(new Set(own.map(({ slug }) => slug)).size).toBe(own.length);
      expect(own.length).toBeGreaterThanOrEqual(3);
    }
    for (const { title, tags, pictures } of items) {
      expect(codePoints(title)).toBeGreaterThanOrEqual(limits.item.title.min);
      expect(tags.length).toBeLessThanOrEqual(limits.item.tags.max);
      expect(pictures.length).toBeGreaterThan(0);
      for (const { alt } of pictures) expect(codePoints(alt)).toBeLessThanOrEqual(limits.item.alt.max);
    }
  });

  it('are written as people’s words are stored, calm and each picture described', () => {
    for (const text of texts()) {
      expect([cleanLine(text), cleanParagraphs(text)]).toContain(text);
      expect(text).not.toMatch(/[!！]|lorem/iu);
    }
    expect(items.every(({ pictures }) => pictures.every(({ alt }) => alt.length > 20))).toBe(true);
  });

  it('show no picture twice', () => {
    const looks = items.flatMap(({ pictures }) => pictures.map(({ family, palette, format }) => `${family} ${palette} ${format}`));
    expect(looks.filter((look, index) => looks.indexOf(look) !== index)).toEqual([]);
  });

  it('leave work for a moderator, of creators that are not trusted yet', () => {
    const waiting = creators.filter(({ items: own }) => own.some(({ pending }) => pending === true));
    expect(waiting).toHaveLength(2);
    for (const { items: own } of waiting) expect(own.filter(({ pending }) => pending !== true).length).toBeLessThan(3);
  });
});
