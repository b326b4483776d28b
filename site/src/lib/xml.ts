const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What XML 1.0 cannot hold even as an entity: control characters, halves of surrogate pairs, two noncharacters. */
 
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** Text as it stands in XML 1.0, in elements and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}
