/** Days that an image stays although nothing uses it. */
export const UNUSED_DAYS = 7;

/** Days that an image stays after the last thing that used it has let it go: as long as deletions can be undone. */
export const FORGOTTEN_DAYS = 30;

/** Days that a refused file stays, so that its owner can still read why. */
export const REJECTED_DAYS = 1;

/** Minutes after which a stored file without a row is nobody's: an upload under way takes far less. */
export const ORPHAN_MINUTES = 60;
