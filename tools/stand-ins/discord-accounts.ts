import { createHash } from 'node:crypto';

/** A person as Discord's API describes them. */
export interface DiscordAccount {
  readonly id: string;
  readonly username: string;
  readonly global_name: string;
  readonly avatar: string | null;
  readonly email: string;
  readonly verified: boolean;
}

/** A server as `GET /users/@me/guilds` describes it. */
export interface DiscordGuild {
  readonly id: string;
  readonly name: string;
  readonly icon: string | null;
  readonly owner: boolean;
  readonly permissions: string;
  readonly features: readonly string[];
}

/** What the authorize page says about each demo account. */
export const demoAccounts: Readonly<Record<string, string>> = {
  ada: 'Creator with a full portfolio',
  ben: 'Member and client',
  cleo: 'New member',
  mia: 'Moderator',
  oscar: 'Admin',
  olga: 'Owner',
};

const discordEpoch = 1_420_070_400_000n;
const firstDay = Date.UTC(2019, 0, 1);

/** An id as Discord makes them, always the same for the same name. */
export function snowflake(name: string): string {
  const digest = createHash('sha256').update(name).digest();
  const time = BigInt(firstDay) + BigInt(digest.readUInt32BE(0)) * 10n - discordEpoch;
  return ((time << 22n) | BigInt(digest.readUInt32BE(4) & 0x3f_ffff)).toString();
}

/** A demo account, or a fresh one for any name that begins with `u-`. */
export function findAccount(username: string): DiscordAccount | undefined {
  const fresh = /^u-[a-z0-9._-]{1,29}$/.test(username);
  if (!fresh && demoAccounts[username] === undefined) return undefined;
  const name = fresh ? username.slice(2) : username;
  return {
    id: snowflake(`account ${username}`),
    username,
    global_name: name.charAt(0).toUpperCase() + name.slice(1),
    avatar: null,
    email: `${username}@example.test`,
    verified: true,
  };
}

const everything = '562949953421311';
const manageGuild = (0x20 | 0x400 | 0x800).toString();
const onlyRead = (0x400).toString();

/** The servers of an account: one it owns, one it manages, one it merely visits. */
export function guildsOf({ username, global_name }: DiscordAccount): DiscordGuild[] {
  const guild = (name: string, owner: boolean, permissions: string): DiscordGuild => {
    return { id: snowflake(`guild ${owner ? username : ''} ${name}`), name, icon: null, owner, permissions, features: [] };
  };
  return [
    guild(`${global_name}’s workshop`, true, everything),
    guild('Guildhall market', false, manageGuild),
    guild('Quiet reading room', false, onlyRead),
  ];
}
