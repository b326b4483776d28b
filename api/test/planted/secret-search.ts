/** A place where something could be found: its name, and all that it holds as text. */
export type Places = Readonly<Record<string, string>>;

/**
 * The forms in which a text can lie somewhere: as it is, in hex (as PostgreSQL prints bytes), and within base64 of something longer, of which it
 * then has one of three looks. Its first 16 characters are enough: a log may cut it off.
 */
export function formsOf(secret: string): readonly string[] {
  const known = secret.slice(0, 16);
  return [known, encodeURIComponent(known), Buffer.from(known).toString('hex'), ...[0, 1, 2].flatMap((before) => base64Within(known, before))];
}

/** “secret in place” for each secret that lies in a place. */
export function leaks(places: Places, secrets: Readonly<Record<string, string>>): readonly string[] {
  const sought = Object.entries(secrets).map(([name, secret]) => ({ name, forms: formsOf(secret) }));
  return Object.entries(places).flatMap(([place, text]) => {
    const lower = text.toLowerCase();
    // Hex is written in either case; so are addresses. The other forms are long enough not to be met by chance.
    return sought.filter(({ forms }) => forms.some((form) => lower.includes(form.toLowerCase()))).map(({ name }) => `${name} in ${place}`);
  });
}

function base64Within(text: string, before: number): readonly string[] {
  const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64').replace(/=+$/, '');
  // The signs at either end also depend on what stands beside the text.
  const own = encoded.slice(before === 0 ? 0 : before + 1, (before + text.length) % 3 === 0 ? undefined : -1);
  return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
}
