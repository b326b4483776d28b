import { Injectable } from '@nestjs/common';
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
}
