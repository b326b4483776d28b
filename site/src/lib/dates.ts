const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "November 2026", in UTC. */
export const monthOf = (iso: string): string => month.format(new Date(iso));

/** "24 November 2026", in UTC. */
export const dayOf = (iso: string): string => day.format(new Date(iso));
