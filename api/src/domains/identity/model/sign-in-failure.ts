/** Why a sign-in did not come about; the sign-in page has words for each. */
export type SignInFailure = 'cancelled' | 'state' | 'scope' | 'provider';

/** Address of the sign-in page that explains a failure and offers to try again. */
export function failureAddress(failure: SignInFailure, returnTo: string): string {
  return `/app/sign-in?${new URLSearchParams({ error: failure, returnTo }).toString()}`;
}
