import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** What a page tells of a visit. */
export class VisitBody {
  @ApiProperty({ type: String, description: 'Whose profile, or whose item, is looked at.', maxLength: 100 })
  @IsString({ message: 'Say whose page it is.' })
  @MaxLength(100, { message: 'No name is that long.' })
  username!: string;
}
