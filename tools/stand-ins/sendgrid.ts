import { randomUUID } from 'node:crypto';
import { escapeHtml, page } from './html.ts';
import { serveStandIn, type StandIn, type StandInAnswer, type StandInRequest } from './stand-in-server.ts';

/** One mail that was accepted, as `/mail.json` lists it (newest first). */
export interface StoredMail {
  /** What the answer's `X-Message-Id` said. */
  readonly id: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly customArgs: Readonly<Record<string, string>>;
}

/** Where the local SendGrid listens, and which key it takes. */
export interface SendGridOptions {
  /** Any key is taken when not given. */
  readonly apiKey?: string;
  readonly port?: number;
}

interface Address {
  readonly email?: string;
}

interface MailBody {
  readonly personalizations?: readonly {
    readonly to?: readonly Address[];
    readonly subject?: string;
    readonly custom_args?: Record<string, string>;
    readonly headers?: Record<string, string>;
  }[];
  readonly from?: Address;
  readonly reply_to?: Address;
  readonly subject?: string;
  readonly content?: readonly { readonly type?: string; readonly value?: string }[];
  readonly headers?: Record<string, string>;
  readonly custom_args?: Record<string, string>;
}

const keptMails = 1000;

/** Starts the local SendGrid: it takes mail and shows it on a page instead of sending it. */
export async function startSendGrid(options: SendGridOptions = {}): Promise<StandIn & { readonly mails: () => readonly StoredMail[] }> {
  let mails: StoredMail[] = [];
  const accept = (request: StandInRequest): StandInAnswer => {
    const refusal = refuse(request, options);
    if (refusal) return refusal;
    const id = randomUUID().replaceAll('-', '').slice(0, 22);
    mails = [...toMails(JSON.parse(request.body) as MailBody, id), ...mails].slice(0, keptMails);
    return { status: 202, headers: { 'x-message-id': id } };
  };
  const clear = (): StandInAnswer => {
    mails = [];
    return { status: 204 };
  };
  const server = await serveStandIn(
    {
      'POST /v3/mail/send': accept,
      'GET /': () => ({ html: listPage(mails) }),
      'GET /mail/*': ({ path }) => mailPage(mails.find((mail) => mail.id === path.split('/').at(-1))),
      'GET /mail.json': () => ({ json: mails }),
      'DELETE /mail.json': clear,
    },
    options.port,
  );
  return { ...server, mails: () => mails };
}

function problem(status: number, message: string, field: string | null): StandInAnswer {
  return { status, json: { errors: [{ message, field, help: null }] } };
}

function refuse({ headers, body }: StandInRequest, options: SendGridOptions): StandInAnswer | undefined {
  const key = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  if (key === undefined || (options.apiKey !== undefined && key !== options.apiKey)) {
    return problem(401, 'The provided authorization grant is invalid, expired, or revoked', null);
  }
  let mail: MailBody;
  try {
    mail = JSON.parse(body) as MailBody;
  } catch {
    return problem(400, 'Bad Request', null);
  }
  return refuseContent(mail);
}

function refuseContent(mail: MailBody): StandInAnswer | undefined {
  const people = mail.personalizations ?? [];
  const addresses = people.flatMap((one) => one.to ?? []);
  if (people.length === 0) return problem(400, 'The personalizations field is required and must have at least one personalization.', 'personalizations');
  if (addresses.length === 0 || people.some((one) => (one.to ?? []).length === 0)) {
    return problem(400, 'The to array is required for all personalization objects, and must have at least one email object.', 'personalizations.0.to');
  }
  if (!addresses.every((one) => isAddress(one.email))) return problem(400, 'Does not contain a valid address.', 'personalizations.0.to.0.email');
  if (!isAddress(mail.from?.email)) return problem(400, 'The from object must be provided for every email send.', 'from.email');
  if (!mail.subject && !people.every((one) => one.subject)) return problem(400, 'The subject is required.', 'subject');
  if ((mail.content ?? []).length === 0) return problem(400, 'Unless a valid template_id is provided, the content parameter is required.', 'content');
  return undefined;
}

function isAddress(email: string | undefined): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(email ?? '');
}

function toMails(mail: MailBody, id: string): StoredMail[] {
  const content = (type: string) => mail.content?.find((one) => one.type === type)?.value ?? null;
  return (mail.personalizations ?? []).map((one) => ({
    id,
    at: new Date().toISOString(),
    to: (one.to ?? []).flatMap(({ email }) => (email === undefined ? [] : [email])),
    from: mail.from?.email ?? '',
    replyTo: mail.reply_to?.email ?? null,
    subject: one.subject ?? mail.subject ?? '',
    text: content('text/plain'),
    html: content('text/html'),
    headers: { ...mail.headers, ...one.headers },
    customArgs: { ...mail.custom_args, ...one.custom_args },
  }));
}

function listPage(mails: readonly StoredMail[]): string {
  const rows = mails.map((mail) => {
    const about = `${mail.to.join(', ')} · ${mail.at.replace('T', ' ').slice(0, 19)} UTC`;
    return `<li><a href="/mail/${mail.id}"><strong>${escapeHtml(mail.subject)}</strong><br><small>${escapeHtml(about)}</small></a></li>`;
  });
  const list = rows.length === 0 ? '<p>No mail has been sent yet.</p>' : `<ul>${rows.join('')}</ul>`;
  return page('Sent mail', `<h1>Sent mail</h1><p>Mail is kept here instead of leaving this machine.</p>${list}`);
}

function mailPage(mail: StoredMail | undefined): StandInAnswer {
  if (!mail) return { status: 404, html: page('No such mail', '<h1>There is no such mail</h1>') };
  const headers = { From: mail.from, To: mail.to.join(', '), 'Reply-To': mail.replyTo ?? '–', ...mail.headers };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join('\n');
  // Sandboxed: a mail may hold anything, and must not run it here.
  const html = mail.html === null ? '' : `<iframe sandbox title="The mail as HTML" srcdoc="${escapeHtml(mail.html)}"></iframe>`;
  const text = mail.text === null ? '' : `<pre>${escapeHtml(mail.text)}</pre>`;
  return { html: page(mail.subject, `<h1>${escapeHtml(mail.subject)}</h1><pre>${escapeHtml(lines)}</pre>${html}${text}<p class="under"><a href="/">All mail</a></p>`) };
}
