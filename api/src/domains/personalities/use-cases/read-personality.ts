import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { isSlug } from '../model/slug.js';
import { PersonalityQueries, type PersonalityRow } from '../store/personality-queries.js';

/** One public personality, without its prompt. */
@Injectable()
export class ReadPersonality {
  constructor(private readonly queries: PersonalityQueries) {}

  /** `null` when there is none of that slug, or it is not public. */
  async run(slug: string): Promise<PersonalityRow | null> {
    return isSlug(slug) ? this.queries.bySlug(slug) : null;
  }

  /** The same by slug or id; whoever has the id as a slug comes first. */
  async byIdOrSlug(text: string): Promise<PersonalityRow | null> {
    const found = await this.run(text);
    return found === null && isUUID(text) ? this.queries.byId(text) : found;
  }
}
