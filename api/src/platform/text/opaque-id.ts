const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id of ours at all; PostgreSQL answers anything else with an error rather than with no row. */
export function isOpaqueId(text: string): boolean {
  return UUID.test(text);
}
