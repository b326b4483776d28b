/** A run of words that stayed, went or came. */
export interface WordChange {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Above this many pairs of words the comparison would cost more than it shows; then the whole text counts as replaced. */
const mostPairs = 1_000_000;

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** Lengths of the longest common runs of words from each pair of places to the ends. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row--) {
    const here = table[row] ?? new Uint16Array();
    const below = table[row + 1] ?? new Uint16Array();
    for (let column = after.length - 1; column >= 0; column--) {
      here[column] = before[row] === after[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return table;
}

function push(changes: WordChange[], kind: WordChange['kind'], text: string): void {
  const last = changes.at(-1);
  if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
  else changes.push({ kind, text });
}

/** What changed from one text to another, word by word, in reading order. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const changes: WordChange[] = [];
  if (old.length * fresh.length > mostPairs) {
    push(changes, 'gone', before);
    push(changes, 'new', after);
    return changes;
  }
  const common = commonLengths(old, fresh);
  let [row, column] = [0, 0];
  while (row < old.length || column < fresh.length) {
    const [gone, come] = [old[row], fresh[column]];
    if (gone !== undefined && gone === come) {
      push(changes, 'same', gone);
      row++;
      column++;
    } else if (gone !== undefined && (come === undefined || (common[row + 1]?.[column] ?? 0) >= (common[row]?.[column + 1] ?? 0))) {
      push(changes, 'gone', gone);
      row++;
    } else if (come !== undefined) {
      push(changes, 'new', come);
      column++;
    }
  }
  return changes;
}
