import { IsInt, IsUrl, Max, Min } from 'class-validator';
import { Env } from '../../platform/config/env.js';

const address = { require_tld: false, protocols: ['http', 'https'], require_protocol: true };

/** Where the providers of models answer, and how long they are waited for. */
export class ModelsConfig {
  @Env('MODELS_OPENAI_URL', { about: 'Base of OpenAI’s API.', fallback: 'https://api.openai.com/v1' })
  @IsUrl(address, { message: 'MODELS_OPENAI_URL must be an http or https address' })
  readonly openAiUrl!: string;

  @Env('MODELS_ANTHROPIC_URL', { about: 'Base of Anthropic’s API.', fallback: 'https://api.anthropic.com/v1/' })
  @IsUrl(address, { message: 'MODELS_ANTHROPIC_URL must be an http or https address' })
  readonly anthropicUrl!: string;

  @Env('MODELS_GOOGLE_URL', { about: 'Base of Google’s Gemini API; its chat is under `openai/`.', fallback: 'https://generativelanguage.googleapis.com/v1beta/' })
  @IsUrl(address, { message: 'MODELS_GOOGLE_URL must be an http or https address' })
  readonly googleUrl!: string;

  @Env('MODELS_HUGGINGFACE_URL', { about: 'Base of Hugging Face’s router of inference providers.', fallback: 'https://router.huggingface.co/v1' })
  @IsUrl(address, { message: 'MODELS_HUGGINGFACE_URL must be an http or https address' })
  readonly huggingFaceUrl!: string;

  @Env('MODELS_HUGGINGFACE_HUB_URL', { about: 'Where Hugging Face says whose a token is.', fallback: 'https://huggingface.co' })
  @IsUrl(address, { message: 'MODELS_HUGGINGFACE_HUB_URL must be an http or https address' })
  readonly huggingFaceHubUrl!: string;

  @Env('MODELS_PROBE_SECONDS', { about: 'Seconds that a provider has to say whether a key is good.', fallback: '10' })
  @IsInt()
  @Min(1)
  @Max(60)
  readonly probeSeconds!: number;

  @Env('MODELS_SILENCE_SECONDS', { about: 'Seconds that a call may go without a word from the provider, before the first and between any two.', fallback: '60' })
  @IsInt()
  @Min(1)
  @Max(600)
  readonly silenceSeconds!: number;

  @Env('MODELS_CALL_SECONDS', { about: 'Seconds that a whole call may take.', fallback: '300' })
  @IsInt()
  @Min(1)
  @Max(3_600)
  readonly callSeconds!: number;
}
