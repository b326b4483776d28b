import { describe, expect, it } from '@jest/globals';
import { isSlug, slugCandidates, slugOf } from './slug.js';

function first(count: number, identifier: string, language: string | null): string[] {
  const candidates = slugCandidates(identifier, language);
  return Array.from({ length: count }, () => candidates.next().value as string);
}

describe('slugs of personalities', () => {
  it.each([
    ['tide-reader', 'tide-reader'],
    ['Código  Civil (BR)', 'codigo-civil-br'],
    ['--a__b--', 'a-b'],
    ['学术论文', ''],
    ['../../etc/passwd', 'etc-passwd'],
    ['x'.repeat(200), 'x'.repeat(80)],
    [`${'x'.repeat(79)}-y`, 'x'.repeat(79)],
  ])('%s becomes %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('tries the identifier, then its language, then numbers', () => {
    expect(first(4, 'law', 'pt-BR')).toEqual(['law', 'law-pt-br', 'law-pt-br-2', 'law-pt-br-3']);
    expect(first(3, 'law', null)).toEqual(['law', 'law-2', 'law-3']);
    expect(first(2, '学术', 'zh-CN')).toEqual(['personality', 'personality-zh-cn']);
  });

  it('never makes one that the database would refuse', () => {
    for (const slug of [...first(5, 'x'.repeat(300), 'zh-Hant-TW'), ...first(5, '...', null)]) expect(isSlug(slug)).toBe(true);
    for (const text of ['', '-a', 'a-', 'A', 'a b', 'a\u0000', 'a'.repeat(81)]) expect(isSlug(text)).toBe(false);
  });
});
