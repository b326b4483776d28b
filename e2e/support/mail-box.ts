import { setTimeout as pause } from 'node:timers/promises';

/** A mail as the local SendGrid keeps it. */
export interface KeptMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Waits for the newest mail to an address whose subject is as wanted. @throws when none arrives within `withinMs`. */
export async function mailTo(mailUrl: string, address: string, subject: RegExp, withinMs = 10_000): Promise<KeptMail> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const mails = (await (await fetch(`${mailUrl}/mail.json`)).json()) as KeptMail[];
    const found = mails.find((mail) => mail.to.includes(address) && subject.test(mail.subject));
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`No mail to ${address} about ${subject.source}; there are ${mails.map((mail) => mail.subject).join(' | ')}`);
    await pause(100);
  }
}

/** The address that a mail leads to, below the path given. */
export function linkIn(mail: KeptMail, path: string): string {
  const start = mail.text.indexOf(path);
  const link = start < 0 ? '' : (/^\S+/.exec(mail.text.slice(start))?.[0] ?? '');
  if (link === '') throw new Error(`The mail “${mail.subject}” leads nowhere below ${path}`);
  return link;
}
