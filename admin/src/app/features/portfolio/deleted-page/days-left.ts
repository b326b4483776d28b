const day = 86_400_000;

/** How long something can still be brought back: "29 days left", "1 day left", "Last day". */
export function daysLeft(until: Date, now: Date): string {
  const days = Math.floor((until.getTime() - now.getTime()) / day);
  if (days < 1) return 'Last day';
  return days === 1 ? '1 day left' : `${days} days left`;
}
