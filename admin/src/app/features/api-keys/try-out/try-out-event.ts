import type { SseEvent } from './sse-events.js';

/** What a call came to, as its row in the usage has it. */
export interface Receipt {
  readonly callId: string;
  /** Whether the provider counted the tokens, Guildhall did, or nobody could. */
  readonly basis: 'MEASURED' | 'ESTIMATED' | 'UNKNOWN';
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly reasoningTokens: number;
  /** Nano-dollars as digits; null where no price is known. */
  readonly costNano: string | null;
}

/** How an answer ended: by itself, at the most tokens that were asked for, or with the model's refusal. */
export type Finish = 'STOP' | 'LENGTH' | 'REFUSED';

/** What a try-out says while it runs. */
export type TryOutEvent =
  | { readonly kind: 'token'; readonly text: string }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'error'; readonly message: string; readonly retryAt: string | null }
  | { readonly kind: 'done'; readonly finish: Finish };

const counts = ['inputTokens', 'cachedTokens', 'outputTokens', 'reasoningTokens'] as const;
const bases: readonly unknown[] = ['MEASURED', 'ESTIMATED', 'UNKNOWN'] satisfies readonly Receipt['basis'][];

type Fields = Readonly<Record<string, unknown>>;

function isReceipt(fields: Fields): fields is Fields & Receipt {
  const { callId, basis, costNano } = fields;
  const priced = costNano === null || (typeof costNano === 'string' && /^\d+$/.test(costNano));
  return typeof callId === 'string' && bases.includes(basis) && priced && counts.every((name) => Number.isSafeInteger(fields[name]));
}

function fieldsOf(data: string): Fields {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
}

/** Reads an event of the stream; null for one that is not known here or not whole. */
export function tryOutEvent({ event, data }: SseEvent): TryOutEvent | null {
  const fields = fieldsOf(data);
  switch (event) {
    case 'token':
      return typeof fields['text'] === 'string' ? { kind: 'token', text: fields['text'] } : null;
    case 'receipt':
      return isReceipt(fields) ? { kind: 'receipt', receipt: fields } : null;
    case 'error':
      return typeof fields['message'] === 'string'
        ? { kind: 'error', message: fields['message'], retryAt: typeof fields['retryAt'] === 'string' ? fields['retryAt'] : null }
        : null;
    case 'done':
      return { kind: 'done', finish: fields['finish'] === 'LENGTH' || fields['finish'] === 'REFUSED' ? fields['finish'] : 'STOP' };
    default:
      return null;
  }
}
