/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object of JSON; keys that are undefined are left out when it is written. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** A node of structured data (schema.org). */
export interface JsonLdNode extends JsonObject {
  readonly '@type': string;
}

const unsafe = /[<>&\u2028\u2029]/gu;

/**
 * The only way into a `<script type="application/ld+json">`. Characters that could end the element, open a comment or
 * break older parsers are written as JSON escapes, so the text of a member can never leave the string that it stands in.
 */
export function serialiseJsonLd(nodes: readonly JsonLdNode[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
  return text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
