import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { MediaConfig } from '../media.config.js';

/** Uploads that one member may have under way; the dashboard sends at most ten images of an item together. */
const PER_MEMBER = 10;

/** Seconds after which a client that found no place should try again. */
const RETRY_SECONDS = 5;

/** Counts the uploads under way in this process: each holds a socket and a file, so there is an end to them. */
@Injectable()
export class UploadDesk {
  private total = 0;
  private readonly byMember = new Map<string, number>();

  constructor(private readonly config: MediaConfig) {}

  /** Runs an upload if there is a place. @throws Refusal UNAVAILABLE or RATE_LIMITED, at once. */
  async admit<T>(memberId: string, upload: () => Promise<T>): Promise<T> {
    const own = this.byMember.get(memberId) ?? 0;
    if (own >= PER_MEMBER) throw new Refusal('RATE_LIMITED', `${PER_MEMBER} of your uploads are under way. Wait until one is done.`, RETRY_SECONDS);
    if (this.total >= this.config.uploadsAtOnce) throw new Refusal('UNAVAILABLE', 'Many uploads are under way. Try again in a few seconds.', RETRY_SECONDS);
    this.total += 1;
    this.byMember.set(memberId, own + 1);
    try {
      return await upload();
    } finally {
      this.total -= 1;
      this.leave(memberId);
    }
  }

  private leave(memberId: string): void {
    const left = (this.byMember.get(memberId) ?? 1) - 1;
    if (left === 0) this.byMember.delete(memberId);
    else this.byMember.set(memberId, left);
  }
}
