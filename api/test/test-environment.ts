/** An address that `npm test` passes on, or a sentence that says how to get it. */
export function testVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: run integration tests with \`npm test -- --only integration\`.`);
  return value;
}
