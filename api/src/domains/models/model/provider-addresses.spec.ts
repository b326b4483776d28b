import { describe, expect, it } from '@jest/globals';
import type { AIProvider } from '@guildhall/contracts';
import { loadConfig } from '../../../platform/config/env.js';
import { ModelsConfig } from '../models.config.js';
import { chatBaseOf, probeAddressOf } from './provider-addresses.js';

const asShipped = loadConfig(ModelsConfig, {});

describe('the addresses of', () => {
  it.each<[AIProvider, string, string]>([
    ['OPENAI', 'https://api.openai.com/v1', 'https://api.openai.com/v1/models'],
    ['ANTHROPIC', 'https://api.anthropic.com/v1', 'https://api.anthropic.com/v1/models'],
    ['GOOGLE', 'https://generativelanguage.googleapis.com/v1beta/openai', 'https://generativelanguage.googleapis.com/v1beta/models'],
    ['HUGGINGFACE', 'https://router.huggingface.co/v1', 'https://huggingface.co/api/whoami-v2'],
  ])('%s are its own', (provider, chat, probe) => {
    expect(chatBaseOf(provider, asShipped)).toBe(chat);
    expect(probeAddressOf(provider, asShipped)).toBe(probe);
  });

  it('a base are the same with and without slashes at its end', () => {
    const config = loadConfig(ModelsConfig, { MODELS_OPENAI_URL: 'http://127.0.0.1:9/openai/v1//' });
    expect(probeAddressOf('OPENAI', config)).toBe('http://127.0.0.1:9/openai/v1/models');
  });
});
