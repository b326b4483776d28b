/** What the header shows of the person who is signed in. */
export interface Account {
  readonly name: string;
  /** Where "Your page" leads. */
  readonly page: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads the answer to the header's question; null when nobody is signed in or the answer is not what was asked for. */
export function accountOf(answer: unknown): Account | null {
  const data = isRecord(answer) ? answer['data'] : null;
  const me = isRecord(data) ? data['me'] : null;
  if (!isRecord(me) || typeof me['name'] !== 'string') return null;
  const username = me['creatorUsername'];
  const page = typeof username === 'string' ? `/portfolio/${encodeURIComponent(username)}` : '/app/settings/marketplace';
  return { name: me['name'], page };
}
