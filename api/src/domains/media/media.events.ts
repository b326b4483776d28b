declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** Bytes are stored and wait to be looked at. */
    'media.image-uploaded': { readonly imageId: string };
    /** All variants are stored: whatever shows the image can show it now. */
    'media.image-ready': { readonly imageId: string; readonly ownerId: string };
    /** Nothing uses these images any more: their files go. */
    'media.images-released': { readonly imageIds: readonly string[] };
  }
}

export {};
