/** A list with one entry moved by so many places; the ends stop it. */
export function moved<T>(list: readonly T[], from: number, by: number): readonly T[] {
  const to = Math.min(list.length - 1, Math.max(0, from + by));
  const entry = list[from];
  if (entry === undefined || to === from) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** The place to which a key on the handle of an entry moves it, or null for a key that moves nothing. */
export function orderKeyTarget(key: string, index: number, length: number): number | null {
  const last = length - 1;
  switch (key) {
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(0, index - 1);
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(last, index + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
