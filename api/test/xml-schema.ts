import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';

/** Schemas in `schemas/`, by name. */
export type SchemaName = 'sitemap' | 'siteindex';

/** What a document does that its schema forbids, or that it is not well formed; empty when it is valid. */
export function schemaBreaches(name: SchemaName, text: string): string[] {
  const schema = XmlDocument.fromBuffer(readFileSync(join(import.meta.dirname, 'schemas', `${name}.xsd`)));
  const validator = XsdValidator.fromDoc(schema);
  try {
    const document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return [];
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (error instanceof XmlLibError) return error.message.split('\n').filter((line) => line !== '');
    throw error;
  } finally {
    validator.dispose();
    schema.dispose();
  }
}
