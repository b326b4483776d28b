import { join } from 'node:path';
import { checkedService } from '../services/embedded-service.ts';
import type { Service } from '../services/service.ts';
import type { RunningServices } from '../services/start-services.ts';

/** The id of the one application that the local Discord knows. */
export const standInClientId = '1180000000000000001';

/** The local Discord and SendGrid as a service of the run; `env` leads the product to them. */
export async function standInsService({ keeper, home, ports, secrets }: RunningServices): Promise<Service> {
  const discordPort = await ports.portFor('discord');
  const sendgridPort = await ports.portFor('sendgrid');
  const discord = `http://127.0.0.1:${discordPort}`;
  const sendgrid = `http://127.0.0.1:${sendgridPort}`;
  const env = {
    DISCORD_CLIENT_ID: standInClientId,
    DISCORD_CLIENT_SECRET: secrets.discordClientSecret,
    DISCORD_AUTHORIZE_URL: `${discord}/oauth2/authorize`,
    DISCORD_API_URL: `${discord}/api/v10`,
    SENDGRID_API_KEY: secrets.sendgridApiKey,
    SENDGRID_BASE_URL: sendgrid,
  };
  const spec = {
    name: 'stand-ins',
    command: process.execPath,
    args: [join(import.meta.dirname, 'stand-ins-process.ts')],
    env: { ...process.env, ...env, STAND_IN_DISCORD_PORT: String(discordPort), STAND_IN_SENDGRID_PORT: String(sendgridPort) },
    logFile: join(home.folder, 'logs', 'stand-ins.log'),
    stopSignal: 'SIGTERM' as const,
  };
  const answers = async () => {
    const both = await Promise.all([fetch(`${discord}/__requests`), fetch(`${sendgrid}/mail.json`)]);
    return both.every((response) => response.ok);
  };
  return checkedService(spec, keeper, { env, answers });
}
