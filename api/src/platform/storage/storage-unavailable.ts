/** The store cannot be reached or refuses; nothing was lost, and the same call may go through later. */
export class StorageUnavailable extends Error {
  /** What a REST answer says when nobody catches this. */
  readonly statusCode = 503;

  constructor(cause: unknown) {
    super('The object storage does not answer', { cause });
    this.name = 'StorageUnavailable';
  }
}
