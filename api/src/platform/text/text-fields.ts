import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationArguments } from 'class-validator';
import { emailProblem, normalEmail, publicWebAddress } from '@guildhall/contracts';
import { cleanLine, cleanParagraphs, codePoints, visibleCodePoints } from './clean-text.js';
import { distinctLines } from './distinct-lines.js';

/** Bounds of a text, in Unicode code points. */
export interface TextBounds {
  readonly min?: number;
  readonly max: number;
}

/** Bounds of a list of short texts. */
export interface LineListBounds {
  /** Most entries. */
  readonly count: number;
  /** Bounds of one entry. */
  readonly each: TextBounds;
  /** What one entry is called, and several: `['skill', 'skills']`. */
  readonly called: readonly [one: string, many: string];
}

/** A field of one line: cleaned, then held to its bounds. */
export function LineField(bounds: TextBounds): PropertyDecorator {
  return applyDecorators(TransformText(cleanLine), WithinBounds(bounds));
}

/** A field of paragraphs: cleaned, then held to its bounds. */
export function ParagraphsField(bounds: TextBounds): PropertyDecorator {
  return applyDecorators(TransformText(cleanParagraphs), WithinBounds(bounds));
}

/** A field of several short lines (skills, tags): cleaned, without empty and equal ones, then counted. @param spell how one is written. */
export function LineListField(bounds: LineListBounds, spell: (line: string) => string = (line) => line): PropertyDecorator {
  const clean = ({ value }: { value: unknown }): unknown => (isTexts(value) ? distinctLines(value.map(spell)) : value);
  return applyDecorators(Transform(clean), ListWithinBounds(bounds));
}

/** A field for a public https address; an empty one becomes `null`. @param max longest canonical form, in characters. */
export function WebAddressField(max: number): PropertyDecorator {
  const message = `Give a whole address such as https://example.com/work, without a user name, of at most ${max} characters.`;
  return CanonicalField((text) => publicWebAddress(text, max), (text) => (publicWebAddress(text, max) === null ? message : null));
}

/** A field for an e-mail address, kept in the form in which it is shown; an empty one becomes `null`. */
export function EmailField(): PropertyDecorator {
  return CanonicalField(normalEmail, emailProblem);
}

/**
 * A field for a text that has one canonical form; an empty one becomes `null`, and a missing one stays missing.
 * @param normal the canonical form, `null` for what has none. @param problem why a text has none, for people.
 */
export function CanonicalField(normal: (text: string) => string | null, problem: (text: string) => string | null): PropertyDecorator {
  const clean = ({ value }: { value: unknown }): unknown => {
    if (typeof value !== 'string') return value;
    const text = value.trim();
    // What is refused stays as typed, so that the check below sees and refuses it.
    return text === '' ? null : (normal(text) ?? text);
  };
  const complaint = (value: unknown): string | null => {
    if (value === undefined || value === null) return null;
    return typeof value === 'string' ? problem(value) : 'Write a text.';
  };
  return applyDecorators(Transform(clean), Complaining('canonical', complaint));
}

/** What is wrong with the length of a text, for people; `null` when nothing is. */
export function lengthComplaint(text: string, { min = 0, max }: TextBounds): string | null {
  if (codePoints(text) <= max && visibleCodePoints(text) >= min) return null;
  if (min === 0) return `Use at most ${number(max)} characters.`;
  return min === max ? `Use ${number(max)} characters.` : `Use ${number(min)} to ${number(max)} characters.`;
}

function TransformText(clean: (text: string) => string): PropertyDecorator {
  return Transform(({ value }: { value: unknown }): unknown => (typeof value === 'string' ? clean(value) : value));
}

function WithinBounds(bounds: TextBounds): PropertyDecorator {
  const complaint = (value: unknown): string | null => (typeof value === 'string' ? lengthComplaint(value, bounds) : 'Write a text.');
  return Complaining('withinBounds', complaint);
}

function ListWithinBounds({ count, each, called: [one, many] }: LineListBounds): PropertyDecorator {
  return Complaining('listWithinBounds', (value) => {
    if (!isTexts(value)) return `Give a list of ${many}.`;
    if (value.length > count) return `Use at most ${count} ${many}.`;
    const wrong = value.find((line) => lengthComplaint(line, each) !== null);
    return wrong === undefined ? null : `“${[...wrong].slice(0, 20).join('')}…” cannot be a ${one}. ${lengthComplaint(wrong, each) ?? ''}`;
  });
}

function Complaining(name: string, complaint: (value: unknown) => string | null): PropertyDecorator {
  const defaultMessage = (given?: ValidationArguments): string => complaint(given?.value) ?? '';
  return ValidateBy({ name, validator: { validate: (value: unknown) => complaint(value) === null, defaultMessage } });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function number(value: number): string {
  return value.toLocaleString('en');
}
