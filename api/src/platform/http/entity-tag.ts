/** Whether an `If-None-Match` header names this tag (RFC 9110, 13.1.2): then the client has it already. */
export function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  // A tag that was weakened on the way, by compression here or in a proxy, stands for the same content.
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}
