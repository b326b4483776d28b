import { creatorAvatar, itemCoverAs, itemIsPublic, readyImages } from '../../marketplace/index.js';

/**
 * Pieces of SQL that several screens share, beside those of the marketplace. Aliases: `c` creators, `cu` the creator's user,
 * `i` portfolio_items. `is_public` is the one predicate of the product; `image_picture` builds the picture of the contracts.
 */
export { creatorCard, creatorIsPublic, itemIsPublic, itemIsPublicAs } from '../../marketplace/index.js';

/** Personalities that everybody may see, as `p`; imported ones have no owner `pu`. */
export const publicPersonalities = `personalities p LEFT JOIN users pu ON pu.id = p.owner_id`;

/** Whether `p` is public. */
export const personalityIsPublic = `p.status = 'PUBLISHED' AND is_public(p.moderation_status, p.visibility, p.deleted_at, pu.suspended_until, pu.banned_at)`;

/** An `ItemTile` of the contracts for the item of an alias; its creator is `c`. */
export function itemTileAs(i: string): string {
  return `jsonb_build_object('username', c.username, 'slug', ${i}.slug, 'title', ${i}.title, 'category', ${i}.category, 'featured', ${i}.featured,
    'cover', ${itemCoverAs(i)}, 'imageCount', (SELECT count(*)::int FROM ${readyImages(i)}))`;
}

/** The creator `c` as the page of an item shows them. */
export const itemCreator = `jsonb_build_object('id', c.id, 'username', c.username, 'displayName', c.display_name, 'availability', c.availability,
  'avatar', ${creatorAvatar})`;

/** A moment as ISO 8601 in UTC, which is what pages carry. */
export function isoTime(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The banner of `c` as a picture, or null. */
const creatorBanner = `(SELECT image_picture(m, '') FROM images m WHERE m.id = c.banner_image_id)`;

/** What a profile's page says of `c` besides its name, text and skills. The address is there only where everybody may see it. */
export const creatorDetails = `jsonb_build_object(
  'avatar', ${creatorAvatar}, 'banner', ${creatorBanner},
  'rates', CASE WHEN c.currency IS NOT NULL THEN jsonb_build_object(
    'hourlyMinor', c.hourly_rate_minor, 'projectMinor', c.project_rate_minor, 'currency', c.currency) END,
  'links', jsonb_build_object('x', c.link_x, 'instagram', c.link_instagram, 'linkedin', c.link_linkedin, 'website', c.link_website),
  'contactEmail', CASE WHEN c.contact_email_visible THEN c.contact_email END)`;

/** Reviews on a profile; the others are counted. */
const SHOWN_REVIEWS = 20;

/** A `CreatorStanding` of the contracts: what open reviews and inquiries say of `c`. */
export const creatorStanding = `jsonb_build_object(
  'rating', creator_rating(c.id), 'statistics', inquiry_statistics(c.id), 'reviews', public_reviews(c.id, ${SHOWN_REVIEWS}))`;

/** Whether a creator shows anything: who does not is on no list. */
export const creatorShowsWork = `EXISTS (SELECT 1 FROM portfolio_items i WHERE i.creator_id = c.id AND ${itemIsPublic})`;

/** A `PersonalityCard` of the contracts for the personality of an alias. */
export function personalityCardAs(p: string): string {
  return `jsonb_build_object('id', ${p}.id, 'slug', ${p}.slug, 'name', ${p}.name, 'description', ${p}.description,
    'category', ${p}.category, 'tags', to_jsonb(${p}.tags))`;
}
