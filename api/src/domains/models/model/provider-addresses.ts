import type { AIProvider } from '@guildhall/contracts';
import type { ModelsConfig } from '../models.config.js';

/** Base of a provider's chat as the `openai` client wants it: `…/chat/completions` is put after it. No slash at its end. */
export function chatBaseOf(provider: AIProvider, config: ModelsConfig): string {
  switch (provider) {
    case 'OPENAI':
      return bare(config.openAiUrl);
    case 'ANTHROPIC':
      return bare(config.anthropicUrl);
    case 'GOOGLE':
      return `${bare(config.googleUrl)}/openai`;
    case 'HUGGINGFACE':
      return bare(config.huggingFaceUrl);
  }
}

/** The address at which a provider says whether a key is good: free of charge, and nothing is generated. */
export function probeAddressOf(provider: AIProvider, config: ModelsConfig): string {
  switch (provider) {
    case 'OPENAI':
      return `${bare(config.openAiUrl)}/models`;
    case 'ANTHROPIC':
      return `${bare(config.anthropicUrl)}/models`;
    case 'GOOGLE':
      return `${bare(config.googleUrl)}/models`;
    case 'HUGGINGFACE':
      // The router takes part in inference only: whose a token is, the hub knows.
      return `${bare(config.huggingFaceHubUrl)}/api/whoami-v2`;
  }
}

function bare(base: string): string {
  return base.replace(/\/+$/, '');
}
