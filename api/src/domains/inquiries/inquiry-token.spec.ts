import { describe, expect, it } from '@jest/globals';
import { Signer } from '../../platform/crypto/signer.js';
import { inquiryIdOf, inquiryToken } from './inquiry-token.js';

const ID = '0198f3a2-5b7c-7def-8123-456789abcdef';
const signer = Signer.parse(Buffer.alloc(32, 3).toString('base64'));
const other = Signer.parse(Buffer.alloc(32, 4).toString('base64'));
const token = inquiryToken(signer, ID);

describe('the secret name of an inquiry', () => {
  it('names it, in letters that stand in an address', () => {
    expect(token).toMatch(/^[\w-]{65}$/);
    expect(inquiryIdOf(signer, token)).toBe(ID);
  });

  it.each([
    ['nothing', ''],
    ['an id without a signature', token.slice(0, 22)],
    ['another secret', inquiryToken(other, ID)],
    ['another id', inquiryToken(signer, '0198f3a2-5b7c-7def-8123-456789abcdee').slice(0, 22) + token.slice(22)],
    ['a longer text', `${token}A`],
    ['another spelling of the same id', token.slice(0, 21) + String.fromCharCode(token.charCodeAt(21) + 1) + token.slice(22)],
    ['a signature for a while', token.slice(0, 22) + signer.sign('inquiry', ID, new Date('2100-01-01'))],
    ['anything', '%00/../inquiry'],
  ])('%s names none', (_, forged) => {
    expect(inquiryIdOf(signer, forged)).toBeNull();
  });
});
