import { Injectable } from '@nestjs/common';
import { Client } from '@sendgrid/client';
import { MailService } from '@sendgrid/mail';
import { NotificationsConfig } from '../notifications.config.js';
import { MailNotTaken, type Mail, type MailOutcome } from './mail.js';

/** Milliseconds until a request that is not answered counts as failed. */
const PATIENCE_MS = 10_000;

/** Refusals that say something about this mail; all others (key, limits, outages) may pass and are tried again. */
const REFUSED_FOR_GOOD = new Set([400, 413]);

/** Sends mail through SendGrid's own client. */
@Injectable()
export class SendGrid {
  private readonly service = new MailService();
  private readonly client = new Client();

  constructor(private readonly config: NotificationsConfig) {
    if (config.apiKey === undefined) return;
    this.service.setClient(this.client);
    this.service.setApiKey(config.apiKey.reveal());
    // After the key: setting one resets the address.
    this.client.setDefaultRequest('baseUrl', config.baseUrl.endsWith('/') ? config.baseUrl : `${config.baseUrl}/`);
    this.service.setTimeout(PATIENCE_MS);
  }

  /** @throws MailNotTaken when it should be tried again; its message names neither key nor recipient. */
  async send(mail: Mail): Promise<MailOutcome> {
    if (this.config.apiKey === undefined) throw new MailNotTaken('SENDGRID_API_KEY is not set, so mail waits');
    try {
      const [answer] = await this.service.send(this.dataOf(mail));
      return { kind: 'SENT', providerId: providerIdIn(answer.headers) };
    } catch (error) {
      const status = statusOf(error);
      if (status !== null && REFUSED_FOR_GOOD.has(status)) return { kind: 'REFUSED', status };
      throw new MailNotTaken(status === null ? 'SendGrid does not answer' : `SendGrid answered with ${status}`);
    }
  }

  private dataOf({ id, kind, to, replyTo, subject, text, html }: Mail) {
    return {
      to,
      from: { email: this.config.from, name: this.config.fromName },
      ...(replyTo === null ? {} : { replyTo }),
      subject,
      content: [
        { type: 'text/plain', value: text },
        { type: 'text/html', value: html },
      ] as [{ type: string; value: string }, { type: string; value: string }],
      // Two attempts of one mail carry one id, whatever the provider makes of them.
      headers: { 'Message-ID': `<${id}@${this.config.from.split('@').at(-1) ?? 'localhost'}>` },
      customArgs: { message_id: id, kind },
      // Links in here hold secrets of their reader and must not lead through the provider's counters.
      trackingSettings: { clickTracking: { enable: false, enableText: false }, openTracking: { enable: false } },
    };
  }
}

function providerIdIn(headers: unknown): string | null {
  const id = typeof headers === 'object' && headers !== null ? (headers as Record<string, unknown>)['x-message-id'] : undefined;
  return typeof id === 'string' ? id : null;
}

function statusOf(error: unknown): number | null {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'number' ? code : null;
}
