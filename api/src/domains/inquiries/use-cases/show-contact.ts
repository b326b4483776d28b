import { Injectable } from '@nestjs/common';
import type { ContactContent, ContactFields, ContactPage, FormProblem } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import { FormTokens } from '../../../platform/http/form-token.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import type { Actor } from '../../../platform/policy/actor.js';
import { Contacts } from '../store/contacts.js';

/** Names the form to a creator in its token. */
export function contactForm(username: string): string {
  return `contact:${username}`;
}

/** What is shown in the form beside the creator. */
export interface ContactState {
  /** As typed; `null` for a form that is opened. */
  readonly fields: ContactFields | null;
  readonly problems: readonly FormProblem[];
  readonly outcome: ContactContent['outcome'];
}

const empty: ContactFields = { name: '', email: '', subject: '', message: '', budget: '', timeline: '' };

/** Makes the page with the form to a creator, for one person: its token is theirs, and a member's name and address are in it. */
@Injectable()
export class ShowContact {
  constructor(
    private readonly database: Database,
    private readonly contacts: Contacts,
    private readonly tokens: FormTokens,
    private readonly config: HttpConfig,
  ) {}

  /** `null` when nobody can write to a creator of this name. */
  async page(actor: Actor, username: string, { fields, problems, outcome }: ContactState): Promise<ContactPage | null> {
    const creator = await this.contacts.creator(this.database, username);
    if (creator === null) return null;
    const formToken = this.tokens.issue(contactForm(username), actor);
    const shown = fields ?? (await this.known(actor));
    return { kind: 'contact', ...this.config.origins, path: `/portfolio/${username}/contact`, creator, fields: shown, problems, formToken, outcome };
  }

  /** Where the form is of a creator who had this name; `null` when nobody had. */
  async moved(username: string): Promise<string | null> {
    const present = await this.contacts.presentName(this.database, username);
    return present === null ? null : `/portfolio/${present}/contact`;
  }

  private async known(actor: Actor): Promise<ContactFields> {
    const sender = actor.kind === 'member' ? await this.contacts.sender(this.database, actor.userId) : null;
    return sender === null ? empty : { ...empty, name: sender.name, email: (sender.verified ? sender.email : null) ?? '' };
  }
}
