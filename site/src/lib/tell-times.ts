import { relativeTime } from './relative-time.js';

/** Writes the dates of the page that can be relative as seen from now; the date itself stays in the title. */
export function tellTimes(now = new Date()): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
    if (time.title === '') time.title = time.textContent;
    time.textContent = relativeTime(time.dateTime, now);
  }
}
