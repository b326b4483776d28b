import { setTimeout as wait } from 'node:timers/promises';
import type { RunningSystem } from '../system/start-system.ts';
import { scriptHeaders } from './signed-in.ts';

/** A kind of page, and one of it. */
export interface LighthousePage {
  readonly name: string;
  readonly path: string;
  /** Search engines are kept out of the others, which costs them the points that the last score is made of. */
  readonly indexed: boolean;
}

/** One of each kind of public page of the demo. */
export async function lighthousePages(system: RunningSystem): Promise<LighthousePage[]> {
  const list = await (await fetch(`${system.url}/personalities`)).text();
  const personality = /href="(\/personalities\/[a-z0-9-]+)"/.exec(list)?.[1];
  if (personality === undefined) throw new Error('The demo has no personality to look at');
  const indexed = (name: string, path: string): LighthousePage => ({ name, path, indexed: true });
  const kept = (name: string, path: string): LighthousePage => ({ name, path, indexed: false });
  return [
    indexed('landing', '/'),
    indexed('marketplace', '/community/marketplace'),
    indexed('marketplace category', '/community/marketplace/image'),
    kept('marketplace search', '/community/marketplace?search=tide&sort=NEWEST'),
    indexed('community hub', '/community'),
    indexed('profile', '/portfolio/ada'),
    indexed('item', '/portfolio/ada/tide-tables'),
    kept('contact', '/portfolio/ada/contact'),
    kept('inquiry status', await inquiryPath(system)),
    indexed('personalities', '/personalities'),
    indexed('personality', personality),
  ];
}

const client = 'client.of.the.bench@example.test';

const send = `mutation Send($input: SendInquiryInput!) { sendInquiry(input: $input) { __typename } }`;

/** Writes to a creator as a stranger. @returns the path that only the mail about it names. */
async function inquiryPath({ url, mailUrl }: RunningSystem): Promise<string> {
  const input = { creatorUsername: 'ada', name: 'Bo Client', email: client, subject: 'A double page', message: 'With a lighthouse and weather, printed in two inks.' };
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...scriptHeaders(url) },
    body: JSON.stringify({ query: send, variables: { input } }),
  });
  const outcome = await answer.text();
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await wait(250)) {
    const mails = (await (await fetch(`${mailUrl}/mail.json`)).json()) as { readonly to: readonly string[]; readonly text: string }[];
    const text = mails.find(({ to }) => to.includes(client))?.text ?? '';
    const path = /\/inquiry\/\S+/.exec(text)?.[0];
    if (path !== undefined) return path;
  }
  throw new Error(`No mail about an inquiry; it was answered by ${outcome}`);
}
