import { publicUrl } from './web-address.js';

/** This machine by name or number, where communities are stood in for. */
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:\/[\w./-]*)?$/;

/** Where a page may lead people who join a community: a public https address, or one of this machine; else `null`. */
export function joinAddress(text: string): string | null {
  return LOCAL.test(text) ? text : (publicUrl(text)?.href ?? null);
}
