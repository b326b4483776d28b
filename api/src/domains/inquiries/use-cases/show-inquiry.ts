import { Injectable } from '@nestjs/common';
import type { FormProblem, InquiryPage } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import { FormTokens } from '../../../platform/http/form-token.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import type { Actor } from '../../../platform/policy/actor.js';
import { ProvidedReviews } from '../client-reviews.js';
import { InquiryLinks } from '../inquiry-token.js';
import { confirmableUntil } from '../model/inquiry-limits.js';
import { Contacts } from '../store/contacts.js';

/** Names the forms of a client's page in their token. */
export function inquiryForm(inquiryId: string): string {
  return `inquiry:${inquiryId}`;
}

/** Makes the page of an inquiry for whoever holds its secret name. Looking changes nothing: mail programs open links by themselves. */
@Injectable()
export class ShowInquiry {
  constructor(
    private readonly database: Database,
    private readonly links: InquiryLinks,
    private readonly contacts: Contacts,
    private readonly reviews: ProvidedReviews,
    private readonly tokens: FormTokens,
    private readonly config: HttpConfig,
  ) {}

  /** `null` for a name that we did not make. */
  async page(actor: Actor, token: string, problems: readonly FormProblem[] = []): Promise<InquiryPage | null> {
    const id = this.links.idOf(token);
    const found = id === null ? null : await this.contacts.inquiry(this.database, id);
    if (found === null) return null;
    const { creator, status, subject, message, createdAt, completedByClient, completedByCreator } = found;
    const until = status === 'UNCONFIRMED' ? confirmableUntil(createdAt).toISOString() : null;
    return {
      ...{ kind: 'inquiry', ...this.config.origins, path: this.links.path(found.id), creator, problems },
      inquiry: { status, subject, message, sentAt: createdAt.toISOString(), confirmableUntil: until, completedByClient, completedByCreator },
      review: await this.reviews.of(this.database, found.id),
      formToken: this.tokens.issue(inquiryForm(found.id), actor),
    };
  }

  /** Whether a form of this page was drawn for whoever sends it. */
  verifies(actor: Actor, token: string, formToken: string): boolean {
    const id = this.links.idOf(token);
    return id !== null && this.tokens.verify(inquiryForm(id), actor, formToken);
  }
}
