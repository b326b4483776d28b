import { ApiProperty } from '@nestjs/swagger';
import type { PersonalityRow } from '../store/personality-queries.js';

/** One side of a temperament. */
export class TraitAnswer {
  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: Number, description: 'Whole number from 0 to 100.' })
  value!: number;
}

/** One line of a sample conversation. */
export class SampleMessageAnswer {
  @ApiProperty({ enum: ['user', 'assistant'] })
  role!: string;

  @ApiProperty({ type: String })
  content!: string;
}

/** A personality in a list. */
export class PersonalityCardAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String })
  slug!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  description!: string;

  @ApiProperty({ type: String })
  category!: string;

  @ApiProperty({ type: [String] })
  tags!: readonly string[];

  @ApiProperty({ type: [TraitAnswer], description: 'At most 8, in the order in which they are drawn.' })
  traits!: readonly TraitAnswer[];
}

/** A personality with what it says, never with its prompt. */
export class PersonalityAnswer extends PersonalityCardAnswer {
  @ApiProperty({ type: Number, description: 'From 1; raised by each change of what it says.' })
  version!: number;

  @ApiProperty({ type: String, nullable: true, description: 'BCP 47 tag of its texts, when known.' })
  language!: string | null;

  @ApiProperty({ type: String, nullable: true })
  openingMessage!: string | null;

  @ApiProperty({ type: [String] })
  openingQuestions!: readonly string[];

  @ApiProperty({ type: [SampleMessageAnswer] })
  examples!: readonly SampleMessageAnswer[];

  @ApiProperty({ type: String, format: 'date-time' })
  publishedAt!: string;
}

/** A page of the catalogue. */
export class PersonalityListAnswer {
  @ApiProperty({ type: [PersonalityCardAnswer] })
  items!: readonly PersonalityCardAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page; null on the last.' })
  nextCursor!: string | null;
}

/** Translates a row. */
export function personalityAnswer(row: PersonalityRow): PersonalityAnswer {
  return { ...row, publishedAt: row.publishedAt.toISOString() };
}
