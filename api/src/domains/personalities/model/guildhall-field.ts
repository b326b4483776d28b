import { moderationStatuses, personalityStatuses, visibilities } from '@guildhall/contracts';
import type { FieldReader } from './field-reader.js';
import { languageTag } from './language.js';
import { draftLimits, personalitySources, seenAtOnce, type Json, type PersonalityDraft, type Trait } from './personality-draft.js';

/** The field of an exported file that holds what Lobe's form has no place for. */
export const GUILDHALL = 'guildhall';

/** What stands in it. */
export type GuildhallField = Pick<PersonalityDraft, 'source' | 'identifier' | 'slugText' | 'language' | 'traits' | 'standing'>;

/**
 * Writes the field. It names the personality at its source, whatever the file is called, so that an exported file finds
 * the one it came from; its address, so that another installation gives it the same; and who may see it.
 */
export function guildhallField({ source, identifier, slugText, language, traits, standing }: GuildhallField): Json {
  return { source, identifier, slug: slugText, language, traits: traits.map(({ name, value }) => ({ name, value })), ...standing };
}

/** Reads the field of an exported file. */
export function readGuildhallField(read: FieldReader, value: unknown): GuildhallField {
  const own = read.object(GUILDHALL, value);
  const identifier = read.required('guildhall.identifier', own['identifier'], { max: draftLimits.identifier });
  return {
    source: read.choice('guildhall.source', own['source'], { of: personalitySources, otherwise: 'lobe' }),
    identifier,
    slugText: read.optional('guildhall.slug', own['slug'], { max: draftLimits.identifier }) ?? identifier,
    language: languageTag(read.optional('guildhall.language', own['language'], { max: 40 }) ?? ''),
    traits: traitsOf(read, own['traits']),
    standing: {
      status: read.choice('guildhall.status', own['status'], { of: personalityStatuses, otherwise: seenAtOnce.status }),
      visibility: read.choice('guildhall.visibility', own['visibility'], { of: visibilities, otherwise: seenAtOnce.visibility }),
      moderationStatus: read.choice('guildhall.moderationStatus', own['moderationStatus'], { of: moderationStatuses, otherwise: seenAtOnce.moderationStatus }),
    },
  };
}

function traitsOf(read: FieldReader, value: unknown): readonly Trait[] {
  return read.list('guildhall.traits', value, draftLimits.traits).map((entry, index) => {
    const trait = read.object(`guildhall.traits.${index}`, entry);
    return {
      name: read.required(`guildhall.traits.${index}.name`, trait['name'], { max: draftLimits.trait }),
      value: read.whole(`guildhall.traits.${index}.value`, trait['value'], 100),
    };
  });
}
