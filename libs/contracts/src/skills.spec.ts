import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limits } from './limits.js';
import { canonicalSkill, skills, suggestSkills } from './skills.js';

describe('canonicalSkill', () => {
  test.each([
    ['stable diffusion', 'Stable Diffusion'],
    ['Stable-Diffusion', 'Stable Diffusion'],
    ['SD', 'Stable Diffusion'],
    ['sdxl', 'Stable Diffusion XL'],
    ['  comfy  ui ', 'ComfyUI'],
    ['ｃｏｍｆｙｕｉ', 'ComfyUI'],
    ['prompts', 'Prompt engineering'],
    ['evals', 'Evaluations'],
    ['color grading', 'Colour grading'],
    ['nodejs', 'Node.js'],
    ['dall-e', 'DALL·E'],
    ['Go', 'Go'],
  ])('leads %j to %s', (typed, name) => {
    expect(canonicalSkill(typed)).toBe(name);
  });

  test.each([
    ['Risograph  printing ', 'Risograph printing'],
    ['Zoe\u0308trope', 'Zoëtrope'],
    ['C++', 'C++'],
    ['خط عربي', 'خط عربي'],
    ['', ''],
  ])('leaves %j, which it does not know, as %j', (typed, kept) => {
    expect(canonicalSkill(typed)).toBe(kept);
  });

  test('twice is once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(canonicalSkill(canonicalSkill(text))).toBe(canonicalSkill(text))));
  });
});

describe('suggestSkills', () => {
  test.each([
    ['comf', [], ['ComfyUI']],
    ['midj', ['mj'], []],
    ['gpt', [], ['GPT Image', 'GPT']],
    ['director', [], ['Art direction', 'Creative direction']],
    ['zzz', [], []],
  ] as const)('for %j beside %j offers %j', (text, taken, offered) => {
    expect(suggestSkills(text, taken, 10)).toEqual(offered);
  });

  test('offers at most what is asked for, and never what is taken', () => {
    expect(suggestSkills('', [], 8)).toHaveLength(8);
    expect(suggestSkills('', [suggestSkills('', [], 1)[0] ?? ''], 8)).not.toContain(suggestSkills('', [], 1)[0]);
  });
});

describe('the vocabulary', () => {
  test('names each skill once, within the limit, and every name and alias leads to one skill', () => {
    const names = skills.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(200);
    for (const { name, aliases } of skills) {
      expect([...name].length).toBeLessThanOrEqual(limits.profile.skill.max);
      expect([name, ...aliases].map(canonicalSkill)).toEqual([name, ...aliases].map(() => name));
    }
  });
});
