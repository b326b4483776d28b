import './media.events.js';

export { MediaModule, MediaProcessingModule } from './media.module.js';
export { MediaPort, type Claim } from './media-port.js';
export { MediaPreview } from './media-preview.js';
export { ReadMedia, type ReadableMedia } from './use-cases/read-media.js';
export { MediaAudience } from './media-audience.js';
export { EditableImage, Picture, PictureVariant } from './graphql/picture.types.js';
export type { ClaimedImage, EditableImageRow } from './store/image-row.js';
