/** The records of a text by RFC 4180, strictly: lines end with CRLF, quotes are doubled within quotes. @throws for anything else. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let read = 0;
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const [whole, quoted, plain = '', end] = match;
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') records.push([]);
    read += whole.length;
  }
  if (read !== text.length) throw new Error(`No CSV from ${read}: ${text.slice(read, read + 40)}`);
  return records.slice(0, -1);
}
