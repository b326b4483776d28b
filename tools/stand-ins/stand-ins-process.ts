/**
 * The stand-ins of a development system, in a process of their own. Their ports, the application's id and its secrets
 * come by environment variables, because `ps` shows arguments to everybody.
 */
import { startDiscord } from './discord.ts';
import { startModels } from './models.ts';
import { startPlatforms } from './platforms.ts';
import { startSendGrid } from './sendgrid.ts';

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set.`);
  return value;
}

const discord = await startDiscord({
  clientId: variable('DISCORD_CLIENT_ID'),
  clientSecret: variable('DISCORD_CLIENT_SECRET'),
  port: Number(variable('STAND_IN_DISCORD_PORT')),
});
const sendgrid = await startSendGrid({ apiKey: variable('SENDGRID_API_KEY'), port: Number(variable('STAND_IN_SENDGRID_PORT')) });
const platforms = await startPlatforms({ port: Number(variable('STAND_IN_PLATFORMS_PORT')) });
// As fast as a quick model writes, so that people see an answer grow.
const models = await startModels({ port: Number(variable('STAND_IN_MODELS_PORT')), paceMs: 15 });
console.log(`Discord ${discord.url}\nSendGrid ${sendgrid.url}\nPlatforms ${platforms.url}\nModels ${models.url}`);
