/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Decoded text between its own tags. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** A tag, or the text up to the next one; what fits neither is not well formed. */
const token = /<(?<end>\/)?(?<name>[A-Za-z_][\w.:-]*)(?<attributes>(?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(?<empty>\/)?>|(?<text>[^<]+)/uy;
 
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u;

function decode(text: string): string {
  if (text.includes(']]>')) throw new Error(`"]]>" stands in text: ${text}`);
  return text.replace(/&(?:([a-z]+);)?/gu, (found, name: string | undefined) => {
    const character = entities[name ?? ''];
    if (character === undefined) throw new Error(`"${found}" is no entity of XML: ${text}`);
    return character;
  });
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([\w.:-]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, decode(value)] as const);
  const attributes = new Map(pairs);
  if (attributes.size < pairs.length) throw new Error(`An attribute stands twice: ${text}`);
  return attributes;
}

/**
 * Reads a document of the kinds that the site writes: elements, attributes in double quotes, text, the five entities.
 * Throws for everything that a reader of XML 1.0 would refuse; comments, CDATA and doctypes, which we never write, too.
 */
export function xmlTree(document: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(declaration) || forbidden.test(document)) throw new Error('No declaration, or a character that XML does not have.');
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  token.lastIndex = declaration.length;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const part = token.exec(document)?.groups;
    if (part === undefined) throw new Error(`Not well formed at ${at}: ${document.slice(at, at + 60)}`);
    read(open, part);
  }
  const [top] = root.children;
  if (open.length > 1 || top === undefined || root.children.length > 1 || root.text.trim() !== '') throw new Error('There is not exactly one element around all.');
  return top;
}

function read(open: OpenElement[], part: Readonly<Record<string, string | undefined>>): void {
  const parent = open.at(-1);
  if (parent === undefined) throw new Error('Nothing is open.');
  if (part['text'] !== undefined) {
    parent.text += decode(part['text']);
    return;
  }
  const name = part['name'] ?? '';
  if (part['end'] !== undefined) {
    if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>.`);
    open.pop();
    return;
  }
  const element: OpenElement = { name, attributes: attributesOf(part['attributes'] ?? ''), children: [], text: '' };
  parent.children.push(element);
  if (part['empty'] === undefined) open.push(element);
}
