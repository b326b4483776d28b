import { describe, expect, it } from '@jest/globals';
import { canonicalSkill, isCurrency, limits, normalEmail, normalLink, portfolioCategories } from '@guildhall/contracts';
import { cleanLine, cleanParagraphs, codePoints } from '../../platform/text/clean-text.js';
import { creators } from './all-creators.js';
import { adaRequests } from './ada-jobs.js';
import { jobsByCreator } from './all-jobs.js';
import { clients } from './clients.js';
import { draftOf } from './demo-personality.js';
import { personalities } from './personalities.js';

const SCRIPTS = [
  'Latin', 'Arabic', 'Hebrew', 'Hiragana', 'Han', 'Hangul', 'Devanagari', 'Bengali', 'Tamil', 'Thai', 'Ethiopic', 'Cyrillic', 'Greek', 'Georgian', 'Armenian',
];

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
    }
    for (const { title, tags, pictures } of items) {
      expect(codePoints(title)).toBeGreaterThanOrEqual(limits.item.title.min);
      expect(tags.length).toBeLessThanOrEqual(limits.item.tags.max);
      expect(pictures.length).toBeGreaterThan(0);
      for (const { alt } of pictures) expect(codePoints(alt)).toBeLessThanOrEqual(limits.item.alt.max);
    }
  });

  it('ask and review as forms would let them, and nobody twice in the same words', () => {
    const jobs = [...jobsByCreator.values()].flat();
    for (const { subject, message } of [...jobs, ...adaRequests]) {
      expect(codePoints(subject)).toBeLessThanOrEqual(limits.inquiry.subject.max);
      expect(codePoints(message)).toBeGreaterThanOrEqual(limits.inquiry.message.min);
    }
    const said = jobs.flatMap(({ review, ofClient, answer = '' }) => [review.text, ofClient?.text ?? '', answer]).filter((text) => text !== '');
    for (const text of said) expect(cleanParagraphs(text)).toBe(text);
    expect(new Set(said).size).toBe(said.length);
    expect(new Set(clients.map(({ discordId }) => discordId)).size).toBe(clients.length);
    expect(Math.max(...[...jobsByCreator.values()].map((own) => own.length))).toBeLessThan(clients.length);
  });

  it('say what somebody asks, and where to find them, as a profile would take it', () => {
    for (const { skills, rates, website, contact, items: own } of creators) {
      expect(skills.map(canonicalSkill)).toEqual(skills);
      expect(new Set(skills).size).toBe(skills.length);
      if (rates !== undefined) expect([isCurrency(rates.currency), rates.hourly !== undefined || rates.project !== undefined]).toEqual([true, true]);
      if (website !== undefined) expect([normalLink('website', website), new URL(website).hostname.endsWith('.example')]).toEqual([website, true]);
      if (contact !== undefined) expect([normalEmail(contact), contact.endsWith('.example')]).toEqual([contact, true]);
      expect(own.filter(({ featured }) => featured === true).length).toBeLessThanOrEqual(3);
    }
  });

  it('come from sixty people with four to twelve works each, of every category and in many scripts', () => {
    expect(creators).toHaveLength(60);
    for (const key of ['username', 'discordId'] as const) expect(new Set(creators.map(({ account }) => account[key])).size).toBe(60);
    for (const { items: own } of creators) {
      expect(own.length).toBeGreaterThanOrEqual(4);
      expect(own.length).toBeLessThanOrEqual(12);
    }
    for (const category of portfolioCategories) expect(items.filter((item) => item.category === category).length).toBeGreaterThanOrEqual(15);
    const names = creators.map(({ displayName }) => displayName).join(' ');
    for (const script of SCRIPTS) expect([script, new RegExp(`\\p{Script=${script}}`, 'u').test(names)]).toEqual([script, true]);
  });

  it('give some a picture and a banner of their own, and leave others their mark', () => {
    const [avatars, banners] = [creators.filter(({ avatar }) => avatar !== undefined), creators.filter(({ banner }) => banner !== undefined)];
    for (const { avatar, banner } of creators) expect([avatar?.format ?? 'avatar', banner?.format ?? 'banner']).toEqual(['avatar', 'banner']);
    expect(avatars.length).toBeGreaterThan(30);
    expect(avatars.length).toBeLessThan(50);
    expect(banners.length).toBeGreaterThan(12);
  });

  it('belong to works no older than their creator’s profile', () => {
    for (const { daysAgo, items: own } of creators) for (const item of own) expect([item.slug, item.daysAgo < daysAgo]).toEqual([item.slug, true]);
  });

  it('are written as people’s words are stored, calm and each picture described', () => {
    for (const text of texts()) {
      expect([cleanLine(text), cleanParagraphs(text)]).toContain(text);
      expect(text).not.toMatch(/[!！]|lorem/iu);
    }
    expect(items.every(({ pictures }) => pictures.every(({ alt }) => alt.length > 20))).toBe(true);
  });

  it('show no picture twice', () => {
    const shown = [...items.flatMap(({ pictures }) => pictures), ...creators.flatMap(({ avatar, banner }) => [avatar, banner].filter((one) => one !== undefined))];
    const looks = shown.map(({ family, palette, format }) => `${family} ${palette} ${format}`);
    expect(looks.filter((look, index) => looks.indexOf(look) !== index)).toEqual([]);
  });

  it('leave work for a moderator, of creators that are not trusted yet', () => {
    const waiting = creators.filter(({ items: own }) => own.some(({ pending }) => pending === true));
    expect(waiting).toHaveLength(2);
    for (const { items: own } of waiting) expect(own.filter(({ pending }) => pending !== true).length).toBeLessThan(3);
  });
});
