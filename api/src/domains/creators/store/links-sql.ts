/** The links of the contracts, for a creator of an alias. */
export function linksOf(c: string): string {
  return `jsonb_build_object('x', ${c}.link_x, 'instagram', ${c}.link_instagram, 'linkedin', ${c}.link_linkedin, 'website', ${c}.link_website)`;
}
