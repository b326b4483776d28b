import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Signer } from '../../platform/crypto/signer.js';

const PURPOSE = 'portfolio-preview';

/** Signs the addresses under which an item is shown as it would look to everybody. Who holds one may look, for one to two hours. */
@Injectable()
export class PreviewLinks {
  constructor(
    private readonly signer: Signer,
    private readonly clock: Clock,
  ) {}

  /** @param id of the item or draft; @param base path of its page. */
  path(id: string, base: string): string {
    return `${base}?preview=${this.signer.signForAWhile(PURPOSE, id, this.clock.now())}`;
  }

  /** Whether a signature was made for this item or draft and still holds. */
  verify(id: string, signature: string): boolean {
    return this.signer.verify(PURPOSE, id, { signature, now: this.clock.now() });
  }
}
