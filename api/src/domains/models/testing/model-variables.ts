/** Variables that lead the application to the stand-ins for models at `url`, as tools/stand-ins/models.ts serves them. */
export function modelVariables(url: string): Record<string, string> {
  return {
    ...{ MODELS_OPENAI_URL: `${url}/openai/v1`, MODELS_ANTHROPIC_URL: `${url}/anthropic/v1/`, MODELS_GOOGLE_URL: `${url}/google/v1beta/` },
    ...{ MODELS_HUGGINGFACE_URL: `${url}/huggingface/v1`, MODELS_HUGGINGFACE_HUB_URL: `${url}/hub` },
  };
}
