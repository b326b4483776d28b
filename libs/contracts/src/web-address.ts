/** `https://` and everything up to the path; a backslash counts as a slash in browsers, so none is let through. */
const AUTHORITY = /^https:\/\/([^/?#\\]+)(?:[/?#]|$)/i;

/** At least two labels, the last one a name: no `localhost`, no IP address, no empty label. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/** White space and controls, which `URL` silently drops or encodes, and what cannot be seen. */
const HIDDEN = /[\s\p{Cc}\p{Cf}\p{Cs}\\]/u;

/**
 * The canonical form of a public web address, or `null` when it is none: `https` only, no user name or password (they
 * disguise the host), a host name with a dot, punycode for other scripts. @param max longest canonical form, in characters.
 */
export function publicWebAddress(text: string, max: number): string | null {
  const url = publicUrl(text);
  // The canonical form is ASCII, so its characters are its code points.
  return url !== null && url.href.length <= max ? url.href : null;
}

/** The same as a `URL`, of any length. */
export function publicUrl(text: string): URL | null {
  const authority = AUTHORITY.exec(text)?.[1];
  if (authority === undefined || authority.includes('@') || HIDDEN.test(text)) return null;
  const url = parsed(text);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return HOST.test(url.hostname) ? url : null;
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
