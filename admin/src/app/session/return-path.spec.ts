import { describe, expect, it } from '@jest/globals';
import { returnPath, signInAddress } from './return-path.js';

describe('returnPath', () => {
  it.each([
    ['/', '/app/'],
    ['', '/app/'],
    ['/admin/moderation?case=k2', '/app/admin/moderation?case=k2'],
    ['/sign-in?error=state', '/app/'],
    ['/sign-in?returnTo=%2Fapp%2Fsettings%2Fmarketplace', '/app/settings/marketplace'],
    ['/sign-in?returnTo=https%3A%2F%2Fevil.example', '/app/'],
    ['/sign-in?returnTo=%2F%2Fevil.example', '/app/'],
    ['/sign-in?returnTo=%2Fapp%2F%2Fevil.example', '/app/'],
    ['/sign-in?returnTo=%2Fapp%2F%5Cevil.example', '/app/'],
  ])('%s leads back to %s', (url, path) => {
    expect(returnPath(url)).toBe(path);
  });

  it('is encoded in the address', () => {
    expect(signInAddress('/portfolio/new')).toBe('/api/auth/discord?returnTo=%2Fapp%2Fportfolio%2Fnew');
  });
});
