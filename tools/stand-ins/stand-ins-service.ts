import { join } from 'node:path';
import { checkedService } from '../services/embedded-service.ts';
import type { Service } from '../services/service.ts';
import type { RunningServices } from '../services/start-services.ts';
import { standInInvite } from './discord.ts';
import { standInCommunity } from './platforms.ts';

/** The id of the one application that the local Discord knows. */
export const standInClientId = '1180000000000000001';

/** The local Discord, SendGrid, communities and models as a service of the run; `env` leads the product to them. */
export async function standInsService({ keeper, home, ports, secrets }: RunningServices): Promise<Service> {
  const discordPort = await ports.portFor('discord');
  const sendgridPort = await ports.portFor('sendgrid');
  const platformsPort = await ports.portFor('platforms');
  const modelsPort = await ports.portFor('models');
  const discord = `http://127.0.0.1:${discordPort}`;
  const sendgrid = `http://127.0.0.1:${sendgridPort}`;
  const platforms = `http://127.0.0.1:${platformsPort}`;
  const models = `http://127.0.0.1:${modelsPort}`;
  const env = {
    DISCORD_CLIENT_ID: standInClientId,
    DISCORD_CLIENT_SECRET: secrets.discordClientSecret,
    DISCORD_AUTHORIZE_URL: `${discord}/oauth2/authorize`,
    DISCORD_API_URL: `${discord}/api/v10`,
    SENDGRID_API_KEY: secrets.sendgridApiKey,
    SENDGRID_BASE_URL: sendgrid,
    ...communities(platforms, discord),
    ...modelProviders(models),
  };
  const spec = {
    name: 'stand-ins',
    command: process.execPath,
    args: [join(import.meta.dirname, 'stand-ins-process.ts')],
    env: {
      ...{ ...process.env, ...env },
      ...{ STAND_IN_DISCORD_PORT: String(discordPort), STAND_IN_SENDGRID_PORT: String(sendgridPort) },
      ...{ STAND_IN_PLATFORMS_PORT: String(platformsPort), STAND_IN_MODELS_PORT: String(modelsPort) },
    },
    logFile: join(home.folder, 'logs', 'stand-ins.log'),
    stopSignal: 'SIGTERM' as const,
  };
  const answers = async () => {
    const pages = [`${discord}/__requests`, `${sendgrid}/mail.json`, `${platforms}/__requests`, `${models}/__requests`];
    const all = await Promise.all(pages.map((page) => fetch(page)));
    return all.every((response) => response.ok);
  };
  return checkedService(spec, keeper, { env, answers });
}

/** Variables of the communities elsewhere; “Join now” leads to pages of the stand-ins too. */
function communities(platforms: string, discord: string): Readonly<Record<string, string>> {
  return {
    ...{ DISCORD_INVITE: standInInvite, DISCORD_JOIN_URL: `${discord}/` },
    ...{ GITHUB_COMMUNITY: standInCommunity.repository, GITHUB_API_URL: `${platforms}/github`, GITHUB_JOIN_URL: `${platforms}/github/join` },
    ...{ REDDIT_COMMUNITY: standInCommunity.subreddit, REDDIT_API_URL: `${platforms}/reddit`, REDDIT_JOIN_URL: `${platforms}/reddit/join` },
    ...{ HUGGINGFACE_COMMUNITY: standInCommunity.organization, HUGGINGFACE_API_URL: `${platforms}/huggingface`, HUGGINGFACE_JOIN_URL: `${platforms}/huggingface/join` },
  };
}

/** Variables that lead to the models of the stand-ins, as `startModels` serves them at `url`. */
export function modelProviders(url: string): Readonly<Record<string, string>> {
  return {
    ...{ MODELS_OPENAI_URL: `${url}/openai/v1`, MODELS_ANTHROPIC_URL: `${url}/anthropic/v1/`, MODELS_GOOGLE_URL: `${url}/google/v1beta/` },
    ...{ MODELS_HUGGINGFACE_URL: `${url}/huggingface/v1`, MODELS_HUGGINGFACE_HUB_URL: `${url}/hub` },
  };
}
