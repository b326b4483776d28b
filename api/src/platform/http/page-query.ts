import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { limits } from '@guildhall/contracts';

/** Which page of a list is asked for over REST; a list's own filters extend it. */
export class PageQuery {
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
