/**
 * Pieces of SQL about what is public and how it is shown. Aliases: `c` creators, `cu` the creator's user, `i` portfolio_items,
 * `cl` the creator's listing. `is_public` is the one predicate of the product; `image_picture` builds the picture of the contracts.
 */
export const creatorIsPublic = `is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at)`;

/** Whether the item of an alias is public; its owner is `cu`. */
export function itemIsPublicAs(i: string): string {
  return `is_public(${i}.status, ${i}.visibility, ${i}.deleted_at, cu.suspended_until, cu.banned_at)`;
}

/** An item of a creator that is public itself. */
export const itemIsPublic = itemIsPublicAs('i');

/** The ready images of the item of an alias, as `l` and `m`. */
export function readyImages(i: string): string {
  return `portfolio_item_images l JOIN images m ON m.id = l.image_id WHERE l.item_id = ${i}.id AND m.status = 'READY'`;
}

/** The first ready image of an item as a picture, or null. */
export function itemCoverAs(i: string): string {
  return `(SELECT image_picture(m, l.alt) FROM ${readyImages(i)} ORDER BY l.position LIMIT 1)`;
}

/** The avatar of `c` as a picture, or null; the name stands beside it, so it needs no words of its own. */
export const creatorAvatar = `(SELECT image_picture(m, '') FROM images m WHERE m.id = c.avatar_image_id)`;

/** The `rating` of a card of the listing `cl`: of its stars, which change more often than the rest. */
export const cardRating = `CASE WHEN cl.rating_count > 0 THEN json_build_object('sum', cl.rating_sum, 'count', cl.rating_count) END`;

/** What is on a card without its stars, its categories in an expression: what a listing keeps, so that no reader puts it together again. */
export function cardOf(categories: string): string {
  return `json_build_object(${fieldsOf(categories)})`;
}

/** A `CreatorCard` of the contracts for a listed creator, put together from the rows as they are. */
export const creatorCard = `json_build_object('rating', ${cardRating}, ${fieldsOf('cl.categories')})`;

function fieldsOf(categories: string): string {
  return `
  'id', c.id, 'username', c.username, 'displayName', c.display_name, 'bio', c.bio, 'skills', to_jsonb(c.skills),
  'availability', c.availability, 'avatar', ${creatorAvatar}, 'categories', to_jsonb(${categories}),
  'previews', COALESCE((
    SELECT json_agg(cover ORDER BY featured DESC, at DESC, id DESC) FROM (
      SELECT first.cover, i.featured, i.published_at AS at, i.id FROM portfolio_items i
        CROSS JOIN LATERAL (SELECT image_picture(m, l.alt) AS cover FROM ${readyImages('i')} ORDER BY l.position LIMIT 1) AS first
       WHERE i.creator_id = c.id AND ${itemIsPublic}
       ORDER BY i.featured DESC, i.published_at DESC, i.id DESC LIMIT 3) AS newest), '[]')`;
}
