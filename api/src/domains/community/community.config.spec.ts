import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, loadConfig } from '../../platform/config/env.js';
import { CommunityConfig } from './community.config.js';

const names = ['DISCORD_JOIN_URL', 'GITHUB_JOIN_URL', 'REDDIT_JOIN_URL', 'HUGGINGFACE_JOIN_URL'];

describe.each(names)('%s', (name) => {
  it.each(['', 'https://join.example/hall', 'http://127.0.0.1:4000/join'])('may be %j', (address) => {
    expect(Object.values(loadConfig(CommunityConfig, { [name]: address }))).toContain(address);
  });

  // A page would have no button for it, and nobody would know why.
  it.each(['http://join.example/hall', 'javascript:alert(1)', 'join.example'])('is refused at the start when it is %j', (address) => {
    expect(() => loadConfig(CommunityConfig, { [name]: address })).toThrow(ConfigurationError);
    expect(() => loadConfig(CommunityConfig, { [name]: address })).toThrow(`${name} must be an https address`);
  });
});
