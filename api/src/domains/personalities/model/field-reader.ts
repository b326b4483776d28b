import { cleanLine, cleanParagraphs, codePoints } from '../../../platform/text/clean-text.js';
import { promptText } from './prompt-text.js';

/** An object whose fields nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** How a text is to be read. */
export interface TextRule {
  /** Code points. */
  readonly max: number;
  /** Names are a line, the default; messages keep their paragraphs, prompts also their tabs. */
  readonly as?: keyof typeof cleaners;
}

const cleaners = { line: cleanLine, paragraphs: cleanParagraphs, prompt: promptText } as const;

/**
 * Reads fields of unknown shape and writes down a sentence for each fault, so that a file with three faults is mended
 * once and not three times. `null` and absent are the same everywhere.
 */
export class FieldReader {
  readonly faults: string[] = [];

  /** An object; an empty one when it is absent. */
  object(path: string, value: unknown): Fields {
    if (value === undefined || value === null) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as Fields;
    this.faults.push(`${path} is ${kindOf(value)} where an object belongs.`);
    return {};
  }

  /** A text that has to be there. `''` after a fault. */
  required(path: string, value: unknown, rule: TextRule): string {
    const before = this.faults.length;
    const text = this.optional(path, value, rule);
    if (text === null && this.faults.length === before) this.faults.push(`${path} is missing or empty.`);
    return text ?? '';
  }

  /** A text, or `null` when it is absent or empty. */
  optional(path: string, value: unknown, rule: TextRule): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') {
      this.faults.push(`${path} is ${kindOf(value)} where text belongs.`);
      return null;
    }
    const text = cleaners[rule.as ?? 'line'](value);
    const length = codePoints(text);
    if (length > rule.max) this.faults.push(`${path} has ${length} characters; ${rule.max} are allowed.`);
    return text === '' || length > rule.max ? null : text;
  }

  /** One of a few words; `otherwise` when it is absent. */
  choice<Word extends string>(path: string, value: unknown, { of, otherwise }: { of: readonly Word[]; otherwise: Word }): Word {
    if (value === undefined || value === null) return otherwise;
    const found = of.find((word) => word === value);
    if (found === undefined) this.faults.push(`${path} is none of ${of.join(', ')}.`);
    return found ?? otherwise;
  }

  /** A whole number from 0 to `max`. 0 after a fault. */
  whole(path: string, value: unknown, max: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max) return value;
    this.faults.push(`${path} is no whole number from 0 to ${max}.`);
    return 0;
  }

  /** Entries of a list; none when it is absent. */
  list(path: string, value: unknown, max: number): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.faults.push(`${path} is ${kindOf(value)} where a list belongs.`);
      return [];
    }
    if (value.length <= max) return value;
    this.faults.push(`${path} has ${value.length} entries; ${max} are allowed.`);
    return [];
  }

  /** Texts of a list without the empty ones and without repeats. */
  texts(path: string, value: unknown, rule: TextRule & { readonly entries: number }): readonly string[] {
    const texts = this.list(path, value, rule.entries).map((entry, index) => this.optional(`${path}.${index}`, entry, rule));
    return [...new Set(texts.filter((text) => text !== null))];
  }
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
