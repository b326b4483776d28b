import { limits } from './limits.js';

/** Before the at sign: letters, digits and the marks that mail servers take without quotes, in parts joined by single dots. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;

/** Two labels at least, the last one a name. */
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/** What would change another script's host name, or end a header of a mail. */
const NOT_IN_HOST = /[\s\p{C}/\\?#@:[\]%]/u;

/**
 * An e-mail address in the form in which it is shown: as typed before the at sign, the host in lower case and punycode.
 * `null` when mail could not be sent to it. Nothing is taken out of the middle: a line end there is an attempt to write
 * a header, not a slip.
 */
export function normalEmail(text: string): string | null {
  const typed = text.trim();
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, Math.max(at, 0));
  const host = asciiHost(typed.slice(at + 1));
  if (host === null || local.length > 64 || !LOCAL.test(local)) return null;
  const address = `${local}@${host}`;
  return address.length <= limits.profile.email.max ? address : null;
}

/** What is wrong with an e-mail address, for people; `null` when nothing is, and for an empty text. */
export function emailProblem(text: string): string | null {
  if (text.trim() === '' || normalEmail(text) !== null) return null;
  return `Give an e-mail address such as name@example.com, of at most ${limits.profile.email.max} characters.`;
}

function asciiHost(host: string): string | null {
  if (host === '' || NOT_IN_HOST.test(host)) return null;
  try {
    const { hostname } = new URL(`https://${host}`);
    return DOMAIN.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
}
