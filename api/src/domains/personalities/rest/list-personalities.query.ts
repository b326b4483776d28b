import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { PageQuery } from '../../../platform/http/page-query.js';
import { Categories, Tag } from '../list-arguments.js';

/** Which page of which list is asked for. */
export class ListPersonalitiesQuery extends PageQuery {
  @ApiPropertyOptional({ type: [String], description: 'Any of these; may be repeated, at most 20 times.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @Categories()
  category?: string[];

  @ApiPropertyOptional({ type: String, description: 'In any spelling: `C++` and `c-plus-plus` are one tag.' })
  @Tag()
  tag?: string;
}
