import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { limits } from '@guildhall/contracts';
import { Categories, Tag } from '../list-arguments.js';

/** Which page of which list is asked for. */
export class ListPersonalitiesQuery {
  @ApiPropertyOptional({ type: [String], description: 'Any of these; may be repeated, at most 20 times.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @Categories()
  category?: string[];

  @ApiPropertyOptional({ type: String, description: 'In any spelling: `C++` and `c-plus-plus` are one tag.' })
  @Tag()
  tag?: string;

  @ApiPropertyOptional({ type: Number, description: `How many, ${limits.page.default} unless told, at most ${limits.page.max}.` })
  @Type(() => Number)
  @IsOptional()
  @IsInt({ message: 'Ask for a whole number.' })
  @Min(1, { message: 'Ask for at least 1.' })
  @Max(limits.page.max, { message: `Ask for at most ${limits.page.max}.` })
  first?: number;

  @ApiPropertyOptional({ type: String, description: 'The `nextCursor` of the page before.' })
  @IsOptional()
  @IsString({ message: 'Give one cursor.' })
  @MaxLength(500, { message: 'This cursor does not belong to this list. Start again without it.' })
  after?: string;
}
