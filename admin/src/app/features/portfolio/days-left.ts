const day = 86_400_000;

/** How long a deleted item can still be brought back: "12 days left", "Last day". */
export function daysLeft(until: Date, now: Date): string {
  const days = Math.floor((until.getTime() - now.getTime()) / day);
  if (days < 1) return 'Last day';
  return days === 1 ? '1 day left' : `${days} days left`;
}
