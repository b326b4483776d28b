const list = new Intl.ListFormat('en');
const named = 3;

/** Which names lead here besides the present one. @param former newest first */
export function formerWords(former: readonly string[]): string {
  const shown = former.slice(0, named).map((name) => `@${name}`);
  const more = former.length - shown.length;
  const all = list.format(more > 0 ? [...shown, `${more} more`] : shown);
  return `${all} ${former.length === 1 ? 'leads' : 'lead'} here too, for ever.`;
}
