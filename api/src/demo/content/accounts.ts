import type { DemoAccount } from './demo-content.js';

/**
 * The six people of the demo. Their ids at Discord are those that the local stand-in of Discord gives to the same
 * names, so that signing in there finds these accounts; `accounts.spec.ts` compares the two.
 */
export const accounts = {
  ada: { username: 'ada', discordId: '611874491240923764', name: 'Ada', email: 'ada@example.test', role: 'MEMBER' },
  ben: { username: 'ben', discordId: '602878294770357373', name: 'Ben', email: 'ben@example.test', role: 'MEMBER' },
  cleo: { username: 'cleo', discordId: '579482510092515928', name: 'Cleo', email: 'cleo@example.test', role: 'MEMBER' },
  mia: { username: 'mia', discordId: '570771479232077774', name: 'Mia', email: 'mia@example.test', role: 'MODERATOR' },
  oscar: { username: 'oscar', discordId: '556032634663409098', name: 'Oscar', email: 'oscar@example.test', role: 'ADMIN' },
  olga: { username: 'olga', discordId: '704132929795292359', name: 'Olga', email: 'olga@example.test', role: 'OWNER' },
} as const satisfies Record<string, DemoAccount>;
