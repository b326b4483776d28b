import type {
  ApiKeyPartsFragment,
  KeyTestPartsFragment,
  RemoveApiKeyMutation,
  SetKeyBudgetMutation,
  TestApiKeyMutation,
  UpsertApiKeyMutation,
} from '@guildhall/contracts/graphql';
import { assertNever } from '../../data/assert-never.js';

/** What became of an act: done, not now, impossible because the key is not there any more, or refused with what to do. */
export type KeyOutcome =
  | { readonly kind: 'done'; readonly key: ApiKeyPartsFragment; readonly test: KeyTestPartsFragment | null }
  | { readonly kind: 'wait'; readonly message: string; readonly retryAt: string }
  | { readonly kind: 'gone'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

type KeyResult =
  | UpsertApiKeyMutation['upsertApiKey']
  | TestApiKeyMutation['testApiKey']
  | RemoveApiKeyMutation['removeApiKey']
  | SetKeyBudgetMutation['setKeyBudget'];

/** Reads the result of an act; every member of the unions has its branch. */
export function keyOutcome(result: KeyResult): KeyOutcome {
  switch (result.__typename) {
    case 'SavedApiKey':
    case 'TestedApiKey':
      return { kind: 'done', key: result.key, test: result.test };
    case 'RemovedApiKey':
      return { kind: 'done', key: result.key, test: null };
    case 'ApiKey':
      return { kind: 'done', key: result, test: null };
    case 'QuotaProblem':
      return { kind: 'wait', message: result.message, retryAt: result.retryAt };
    case 'NotFoundProblem':
      return { kind: 'gone', message: 'This key was removed in another window. You see the keys now as they are.' };
    case 'ValidationProblem':
      return { kind: 'refused', message: result.fields[0]?.message ?? result.message };
    case 'ForbiddenProblem':
    case 'StateProblem':
      return { kind: 'refused', message: result.message };
    default:
      return assertNever(result);
  }
}
