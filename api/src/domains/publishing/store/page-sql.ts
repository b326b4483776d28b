/**
 * Pieces of SQL that several screens share. Aliases: `c` creators, `cu` the creator's user, `i` portfolio_items.
 * `is_public` is the one predicate of the product; `image_picture` builds the picture of the contracts.
 */
export const creatorIsPublic = `is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at)`;

/** Whether the item of an alias is public; its owner is `cu`. */
export function itemIsPublicAs(i: string): string {
  return `is_public(${i}.status, ${i}.visibility, ${i}.deleted_at, cu.suspended_until, cu.banned_at)`;
}

/** An item of a creator that is public itself. */
export const itemIsPublic = itemIsPublicAs('i');

/** Personalities that everybody may see, as `p`; imported ones have no owner `pu`. */
export const publicPersonalities = `personalities p LEFT JOIN users pu ON pu.id = p.owner_id`;

/** Whether `p` is public. */
export const personalityIsPublic = `p.status = 'PUBLISHED' AND is_public(p.moderation_status, p.visibility, p.deleted_at, pu.suspended_until, pu.banned_at)`;

// The ready images of the item of an alias, in the creator's order.
function readyImages(i: string): string {
  return `portfolio_item_images l JOIN images m ON m.id = l.image_id WHERE l.item_id = ${i}.id AND m.status = 'READY'`;
}

/** The first ready image of an item as a picture, or null. */
export function itemCoverAs(i: string): string {
  return `(SELECT image_picture(m, l.alt) FROM ${readyImages(i)} ORDER BY l.position LIMIT 1)`;
}

/** An `ItemTile` of the contracts for the item of an alias; its creator is `c`. */
export function itemTileAs(i: string): string {
  return `jsonb_build_object('username', c.username, 'slug', ${i}.slug, 'title', ${i}.title, 'category', ${i}.category, 'featured', ${i}.featured,
    'cover', ${itemCoverAs(i)}, 'imageCount', (SELECT count(*)::int FROM ${readyImages(i)}))`;
}

/** The avatar of `c` as a picture, or null; the name stands beside it, so it needs no words of its own. */
const creatorAvatar = `(SELECT image_picture(m, '') FROM images m WHERE m.id = c.avatar_image_id)`;

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

/** A `CreatorCard` of the contracts: the creator with the newest public pictures and the categories of public items. */
export const creatorCard = `jsonb_build_object(
  'id', c.id, 'username', c.username, 'displayName', c.display_name, 'bio', c.bio, 'skills', to_jsonb(c.skills),
  'availability', c.availability, 'avatar', ${creatorAvatar}, 'rating', creator_rating(c.id),
  'categories', COALESCE((
    SELECT jsonb_agg(category ORDER BY times DESC, category) FROM (
      SELECT i.category, count(*) AS times FROM portfolio_items i
       WHERE i.creator_id = c.id AND ${itemIsPublic} GROUP BY i.category) AS counted), '[]'),
  'previews', COALESCE((
    SELECT jsonb_agg(cover ORDER BY featured DESC, at DESC, id DESC) FROM (
      SELECT ${itemCoverAs('i')} AS cover, i.featured, i.published_at AS at, i.id FROM portfolio_items i
       WHERE i.creator_id = c.id AND ${itemIsPublic} AND EXISTS (SELECT 1 FROM ${readyImages('i')})
       ORDER BY i.featured DESC, i.published_at DESC, i.id DESC LIMIT 3) AS newest), '[]'))`;

/** Whether a creator shows anything: who does not is on no list. */
export const creatorShowsWork = `EXISTS (SELECT 1 FROM portfolio_items i WHERE i.creator_id = c.id AND ${itemIsPublic})`;

/** A `PersonalityCard` of the contracts for the personality of an alias. */
export function personalityCardAs(p: string): string {
  return `jsonb_build_object('id', ${p}.id, 'slug', ${p}.slug, 'name', ${p}.name, 'description', ${p}.description,
    'category', ${p}.category, 'tags', to_jsonb(${p}.tags))`;
}
