import { describe, expect, it } from '@jest/globals';
import { hireLabel, mailTo, profileLinks } from './contact.js';

describe('hireLabel', () => {
  it.each([
    ['AVAILABLE', 'Noor', { before: 'Hire', name: 'Noor', after: '' }],
    ['LIMITED', 'Noor', { before: 'Ask', name: 'Noor', after: 'about dates' }],
    ['UNAVAILABLE', 'سلمى الخطّاط', { before: 'Write to', name: 'سلمى الخطّاط', after: 'for later' }],
    ['UNAVAILABLE', 'Wolfeschlegelsteinhausenbergerdorff', { before: 'Write', name: null, after: 'for later' }],
    ['AVAILABLE', 'A studio with a very long name', { before: 'Hire', name: null, after: '' }],
  ] as const)('of somebody who is %s and called %s', (availability, name, label) => {
    expect(hireLabel(availability, name)).toEqual(label);
  });
});

describe('mailTo', () => {
  it('leaves nothing that could begin another field', () => {
    expect(mailTo('noor+hall@studio.example')).toBe('mailto:noor%2Bhall@studio.example');
    expect(mailTo('a?bcc=b&x=%0a@studio.example')).toBe('mailto:a%3Fbcc%3Db%26x%3D%250a@studio.example');
  });
});

describe('profileLinks', () => {
  it('names the own site by its host and the networks by theirs', () => {
    const links = { x: 'https://x.com/noor', instagram: null, linkedin: 'https://de.linkedin.com/in/noor', website: 'https://www.noor.example/' };
    expect(profileLinks(links).map(({ label }) => label)).toEqual(['noor.example', 'LinkedIn', 'X']);
  });

  it('leaves out what leads elsewhere than it says', () => {
    expect(profileLinks({ x: 'javascript:alert(1)', instagram: 'https://a@b.example', linkedin: 'http://linkedin.com/in/a', website: '' })).toEqual([]);
  });
});
