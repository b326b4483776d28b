import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { InquiryContent } from '@guildhall/contracts';
import type { Queryable } from '../../platform/database/database.js';

/** What the client's page says of a review. The domain that keeps reviews provides it; without one there is nothing to say. */
export abstract class ClientReviews {
  /** Where the client's review of an inquiry stands. */
  abstract of(db: Queryable, inquiryId: string): Promise<InquiryContent['review']>;
}

const none: InquiryContent['review'] = { stage: 'NONE', until: null, stars: null, text: '' };

/** Finds them wherever they are provided: inquiries import nobody who reviews them. */
@Injectable()
export class ProvidedReviews extends ClientReviews {
  private reviews: ClientReviews | undefined;

  constructor(private readonly modules: ModuleRef) {
    super();
  }

  of(db: Queryable, inquiryId: string): Promise<InquiryContent['review']> {
    this.reviews ??= this.find();
    return this.reviews.of(db, inquiryId);
  }

  private find(): ClientReviews {
    try {
      return this.modules.get(ClientReviews, { strict: false });
    } catch {
      return { of: () => Promise.resolve(none) };
    }
  }
}
