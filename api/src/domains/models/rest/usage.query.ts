import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { periodMessage, periodPattern } from '../model/usage-period.js';

/** Which period of usage is asked for. */
export class UsageQuery {
  @ApiPropertyOptional({ type: String, description: 'A UTC calendar month such as `2026-11`, the current one unless told, or `last-30-days`.' })
  @IsOptional()
  @Matches(periodPattern, { message: periodMessage })
  period?: string;
}
