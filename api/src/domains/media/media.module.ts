import { Module } from '@nestjs/common';
import { ConfigModule } from '../../platform/config/config.module.js';
import { ImageCodec } from './encoding/image-codec.js';
import { MediaSchedule } from './jobs/media-schedule.js';
import { ProcessImageHandler } from './jobs/process-image.handler.js';
import { RemoveImagesHandler } from './jobs/remove-images.handler.js';
import { ProvidedAudience } from './media-audience.js';
import { MediaConfig } from './media.config.js';
import { MediaPort } from './media-port.js';
import { MediaPreview } from './media-preview.js';
import { MediaObjects } from './objects/media-objects.js';
import { MediaController } from './rest/media.controller.js';
import { UploadsController } from './rest/uploads.controller.js';
import { ImagesTable } from './store/images-table.js';
import { ProcessImage } from './use-cases/process-image.js';
import { ReadMedia } from './use-cases/read-media.js';
import { ReadUpload } from './use-cases/read-upload.js';
import { ReceiveUpload } from './use-cases/receive-upload.js';
import { RemoveImages } from './use-cases/remove-images.js';
import { SweepUploads } from './use-cases/sweep-uploads.js';
import { UploadDesk } from './use-cases/upload-desk.js';

/** Images: taking them, serving them, and what other domains do with them. */
@Module({
  imports: [ConfigModule.for(MediaConfig)],
  controllers: [UploadsController, MediaController],
  providers: [ImagesTable, MediaObjects, MediaPort, MediaPreview, ProvidedAudience, UploadDesk, ReceiveUpload, ReadUpload, ReadMedia],
  exports: [ImagesTable, MediaObjects, MediaPort, MediaPreview, ProvidedAudience, ReadMedia, ReceiveUpload],
})
export class MediaModule {}

/** What the worker does with images: decoding, encoding, removing, clearing up. */
@Module({
  imports: [MediaModule, ConfigModule.for(MediaConfig)],
  providers: [ImageCodec, ProcessImage, RemoveImages, SweepUploads, ProcessImageHandler, RemoveImagesHandler, MediaSchedule],
  exports: [ProcessImage],
})
export class MediaProcessingModule {}
