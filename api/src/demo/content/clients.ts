import { accounts } from './accounts.js';
import { invented, type DemoAccount } from './demo-content.js';

/** People of the demo who give work: two whom one can sign in as, the others invented. */
export const clients: readonly DemoAccount[] = [
  accounts.ben,
  accounts.cleo,
  invented('rosa-quintero', 'Rosa Quintero', 101),
  invented('hafenbuch', 'Hafenbuch Verlag', 102),
  invented('tomasz-w', 'Tomasz Wilk', 103),
  invented('little-oven', 'The Little Oven', 104),
  invented('amara-o', 'Amara Okafor', 105),
  invented('kino-delta', 'Kino Delta', 106),
  invented('mei-tanaka', '田中芽衣', 107),
  invented('cafe-amande', 'Café Amande', 108),
  invented('layla-haddad', 'ليلى حداد', 109),
  invented('northline', 'Northline Ferries', 110),
  invented('jonas-berg', 'Jonas Berg', 111),
  invented('tabletop-otter', 'Tabletop Otter', 112),
  invented('priya-menon', 'Priya Menon', 113),
  invented('atelie-sal', 'Ateliê Sal', 114),
  invented('giulia-ferri', 'Giulia Ferri', 115),
  invented('museum-of-doors', 'Museum of Doors', 116),
  invented('noor-de-wit', 'Noor de Wit', 117),
  invented('eunji-park', '박은지', 118),
  invented('second-tuesday', 'Second Tuesday Club', 119),
  invented('olena-k', 'Олена Коваль', 120),
];
