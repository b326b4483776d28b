/** Decoding or encoding failed although the bytes may be fine: worth another try, but not for ever. */
export class ImageCodecFailure extends Error {
  override readonly name = 'ImageCodecFailure';
}

/** The bytes cannot be decoded: trying again changes nothing. */
export class DamagedImage extends Error {
  override readonly name = 'DamagedImage';

  constructor(
    readonly reason: 'unreadable' | 'tooSlow',
    options?: ErrorOptions,
  ) {
    super(`The image is ${reason}`, options);
  }
}
