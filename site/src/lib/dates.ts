const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "November 2026", in UTC. */
export const monthOf = (iso: string): string => month.format(new Date(iso));

/** "24 November 2026", in UTC. */
export const dayOf = (iso: string): string => day.format(new Date(iso));

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** "24 November 2026 at 09:30 UTC": what a page says before a script knows the visitor's clock. */
export const momentOf = (iso: string): string => `${moment.format(new Date(iso))} UTC`;
