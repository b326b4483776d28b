import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { activityLevels, externalPlatforms } from '@guildhall/contracts';

/** A community on another platform. */
export class PlatformAnswer {
  @ApiProperty({ enum: externalPlatforms })
  platform!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String, format: 'uri' })
  joinUrl!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Null until a first answer came.' })
  members!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Null where the platform does not say.' })
  active!: number | null;

  @ApiProperty({ enum: activityLevels, nullable: true })
  level!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  asOf!: string | null;

  @ApiProperty({ type: Boolean, description: 'The last attempt failed: the figures are older than they should be.' })
  stale!: boolean;
}

/** What has happened here in all. */
export class CommunityStatisticsAnswer {
  @ApiProperty({ type: Number })
  creators!: number;

  @ApiProperty({ type: Number })
  items!: number;

  @ApiProperty({ type: Number })
  inquiriesAnswered!: number;

  @ApiProperty({ type: Number })
  personalities!: number;

  @ApiPropertyOptional({ type: Number })
  deployments?: number;

  @ApiPropertyOptional({ type: Number })
  messagesAnswered?: number;
}

/** The figures of the hub. */
export class CommunityAnswer {
  @ApiProperty({ type: [PlatformAnswer] })
  platforms!: readonly PlatformAnswer[];

  @ApiProperty({ type: CommunityStatisticsAnswer })
  statistics!: CommunityStatisticsAnswer;
}
