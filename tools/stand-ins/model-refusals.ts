import type { StandInAnswer } from './stand-in-server.ts';

/** Whose API is spoken. `Google` speaks one dialect for itself and another one under `/openai/`. */
export type ModelProvider = 'OpenAI' | 'Anthropic' | 'Google' | 'Hugging Face';

/** Why a stand-in for models turns a request away. */
export type Refusal = 'bad-key' | 'no-key' | 'missing-scope' | 'no-quota' | 'no-model' | 'bad-request';

/** One refusal in words that every provider puts into a shape of its own. */
interface Words {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const openAiWords: Readonly<Record<Refusal, Words>> = {
  'bad-key': { status: 401, code: 'invalid_api_key', message: 'Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys.' },
  'no-key': { status: 401, code: 'invalid_api_key', message: 'You didn’t provide an API key.' },
  'missing-scope': { status: 401, code: 'missing_scope', message: 'You have insufficient permissions for this operation. Missing scopes: api.model.read.' },
  'no-quota': { status: 429, code: 'insufficient_quota', message: 'You exceeded your current quota, please check your plan and billing details.' },
  'no-model': { status: 404, code: 'model_not_found', message: 'The model does not exist or you do not have access to it.' },
  'bad-request': { status: 400, code: 'invalid_value', message: 'The request does not fit.' },
};

const googleStatus: Readonly<Record<Refusal, readonly [number, string]>> = {
  // Not 401: Google takes a key that it does not know for a bad argument.
  'bad-key': [400, 'INVALID_ARGUMENT'],
  'no-key': [403, 'PERMISSION_DENIED'],
  'missing-scope': [403, 'PERMISSION_DENIED'],
  'no-quota': [429, 'RESOURCE_EXHAUSTED'],
  'no-model': [404, 'NOT_FOUND'],
  'bad-request': [400, 'INVALID_ARGUMENT'],
};

const anthropicTypes: Readonly<Record<Refusal, string>> = {
  'bad-key': 'authentication_error',
  'no-key': 'authentication_error',
  'missing-scope': 'permission_error',
  'no-quota': 'insufficient_quota',
  'no-model': 'not_found_error',
  'bad-request': 'invalid_request_error',
};

/** A refusal as a provider's own API says it. `note` is put after its words, for answers that give away what they were asked. */
export function refuse(provider: ModelProvider, refusal: Refusal, note = ''): StandInAnswer {
  switch (provider) {
    case 'OpenAI':
      return openAiRefusal(refusal, note);
    case 'Anthropic':
      return anthropicRefusal(refusal, note);
    case 'Google':
      return googleRefusal(refusal, note);
    case 'Hugging Face':
      return huggingFaceRefusal(refusal, note);
  }
}

/** A refusal as a provider's chat says it, where that is not its own API. */
export function refuseChat(provider: ModelProvider, refusal: Refusal, note = ''): StandInAnswer {
  const answer = refuse(provider, refusal, note);
  // Under `/openai/` Google puts its error into a list of one.
  if (provider === 'Google') return { ...answer, json: [answer.json] };
  return provider === 'Hugging Face' && refusal !== 'bad-key' ? openAiRefusal(refusal, note) : answer;
}

function openAiRefusal(refusal: Refusal, note: string): StandInAnswer {
  const { status, code, message } = openAiWords[refusal];
  const type = refusal === 'no-quota' ? 'insufficient_quota' : 'invalid_request_error';
  return { status, json: { error: { message: message + note, type, param: null, code } } };
}

function anthropicRefusal(refusal: Refusal, note: string): StandInAnswer {
  const { status, message } = openAiWords[refusal];
  const said = refusal === 'bad-key' ? 'invalid x-api-key' : message;
  return { status, json: { type: 'error', error: { type: anthropicTypes[refusal], message: said + note }, request_id: 'req_stand_in' } };
}

function googleRefusal(refusal: Refusal, note: string): StandInAnswer {
  const [status, name] = googleStatus[refusal];
  const message = (refusal === 'bad-key' ? 'API key not valid. Please pass a valid API key.' : openAiWords[refusal].message) + note;
  const reason = { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID', domain: 'googleapis.com', metadata: { service: 'generativelanguage.googleapis.com' } };
  return { status, json: { error: { code: status, message, status: name, ...(refusal === 'bad-key' ? { details: [reason] } : {}) } } };
}

function huggingFaceRefusal(refusal: Refusal, note: string): StandInAnswer {
  const { status, message } = openAiWords[refusal];
  const said = refusal === 'bad-key' || refusal === 'no-key' ? 'Invalid username or password.' : message;
  return { status, json: { error: said + note } };
}
