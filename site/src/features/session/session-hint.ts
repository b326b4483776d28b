import { type Account, accountOf } from './account.js';

// Static pages are the same for everybody. The readable cookie only says that asking is worth a request.
const remembered = 'guildhall-account';
const query = 'query HeaderAccount { me { name role creatorUsername } }';

function show({ name, page }: Account): void {
  const box = document.querySelector<HTMLElement>('[data-account]');
  const link = document.querySelector<HTMLAnchorElement>('[data-account-page]');
  if (box === null || link === null) return;
  box.dataset['account'] = 'member';
  link.href = page;
  link.title = `Signed in as ${name}`;
}

async function ask(): Promise<unknown> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-guildhall-csrf': '1' },
    body: JSON.stringify({ query }),
  });
  return answer.ok ? answer.json() : null;
}

async function refresh(): Promise<void> {
  const account = accountOf(await ask());
  if (account === null) return sessionStorage.removeItem(remembered);
  sessionStorage.setItem(remembered, JSON.stringify(account));
  show(account);
}

function start(): void {
  if (!document.cookie.split('; ').includes('signed_in=1')) return sessionStorage.removeItem(remembered);
  const kept = sessionStorage.getItem(remembered);
  if (kept !== null) show(JSON.parse(kept) as Account);
  // Offline, or an API that is restarting: the header stays as it is, and the links in it work.
  refresh().catch(() => undefined);
}

start();
