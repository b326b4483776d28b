/** Exhausts a union: a new member without a branch fails to compile, and an unknown one at run time says its name. */
export function assertNever(value: never): never {
  const kind: unknown = value !== null && typeof value === 'object' ? Reflect.get(value, '__typename') : value;
  throw new Error(`Unexpected case: ${String(kind)}`);
}
