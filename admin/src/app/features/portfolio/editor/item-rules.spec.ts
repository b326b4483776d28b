import { describe, expect, it } from '@jest/globals';
import { projectUrlProblem, titleProblem, tooLong } from './item-rules.js';

describe('item rules', () => {
  it.each(['', '  a ', 'ab'])('refuses the title "%s"', (title) => expect(titleProblem(title)).toContain('at least 3'));

  it('counts code points', () => {
    expect(titleProblem('🙂'.repeat(120))).toBeNull();
    expect(titleProblem('🙂'.repeat(121))).toContain('121');
    expect(tooLong('🙂🙂', 1)).toContain('2 characters');
  });

  it.each(['', 'https://a.example/x', '  https://a.example '])('takes the address "%s"', (url) => expect(projectUrlProblem(url)).toBeNull());

  it.each(['http://a.example', 'a.example', 'javascript:alert(1)', 'https://'])('refuses the address "%s"', (url) =>
    expect(projectUrlProblem(url)).toContain('https://'),
  );
});
