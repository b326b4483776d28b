import { ApiProperty } from '@nestjs/swagger';
import { imageStatuses, type ImageStatus, type Picture } from '@guildhall/contracts';

/** The answer to an upload. */
export class TakenUploadAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: imageStatuses })
  status!: ImageStatus;

  @ApiProperty({ type: Number, description: 'Per cent.' })
  progress!: number;
}

/** How far an upload is. */
export class UploadAnswer extends TakenUploadAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'Why the file was refused.' })
  problem!: string | null;

  @ApiProperty({ type: Object, nullable: true, description: 'The picture with signed addresses, once the status is READY.' })
  picture!: Picture | null;
}
