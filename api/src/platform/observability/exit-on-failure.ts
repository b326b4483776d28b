/**
 * Ends the process when its start fails: with the plain message for errors of the operator's (`expected`), with the whole
 * error for ours.
 */
export function exitOnFailure(start: Promise<unknown>, ...expected: (new (...parameters: never[]) => Error)[]): void {
  start.catch((error: unknown) => {
    const known = expected.some((type) => error instanceof type);
    console.error(known && error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
