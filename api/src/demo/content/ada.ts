import { shows, type DemoCreator } from './demo-content.js';
import { accounts } from './accounts.js';

/** The creator with a full portfolio, whose edits apply at once. */
export const ada: DemoCreator = {
  account: accounts.ada,
  displayName: 'Ada',
  bio: 'I build picture systems for magazines and small theatres: a visual grammar worked out with you, trained on work you own, and handed over so that you can run it without me.\n\nBefore this, eleven years of setting type. It shows.',
  skills: ['ComfyUI', 'Flux', 'Art direction', 'Print', 'LoRA', 'Colour'],
  availability: 'AVAILABLE',
  daysAgo: 62,
  avatar: shows(['waves', 'ember', 'avatar'], 'Orange and amber lines on aubergine'),
  banner: shows(['waves', 'fern', 'banner'], 'Orange and yellow lines swaying across dark green'),
  rates: { hourly: 9_500, project: 420_000, currency: 'EUR' },
  website: 'https://ada.example/',
  contact: 'studio@ada.example',
  items: [
    {
      slug: 'tide-tables',
      title: 'Tide tables',
      description:
        'A year of covers for a quarterly about the sea. The model draws the water, the calendar draws the line, and I decide where the title can float.\n\nFour issues are printed. The fifth is waiting for a storm.',
      category: 'CREATIVE_DIRECTION',
      tags: ['covers', 'magazine', 'series'],
      projectUrl: 'https://example.com/tide-tables',
      daysAgo: 10,
      featured: true,
      pictures: [
        shows(['waves', 'harbour', 'wide'], 'Coral, sand and sea-green lines swaying across navy'),
        shows(['waves', 'fern', 'portrait'], 'Orange and yellow lines swaying across dark green'),
        shows(['waves', 'ember', 'portrait'], 'Orange and amber lines swaying across aubergine'),
      ],
    },
    {
      slug: 'small-theatre-big-season',
      title: 'Small theatre, big season',
      description:
        'Identity for a theatre of 94 seats. Eleven plays, eleven posters, one set of shapes. The ushers can make a new poster in ten minutes, and do.',
      category: 'CREATIVE_DIRECTION',
      tags: ['identity', 'posters', 'theatre'],
      daysAgo: 17,
      pictures: [
        shows(['tiles', 'fern', 'portrait'], 'Poster of cut tiles in dark green, orange and yellow'),
        shows(['tiles', 'cobalt', 'portrait'], 'Poster of cut tiles in cobalt, yellow and cream'),
      ],
    },
    {
      slug: 'salt',
      title: 'Salt',
      description: 'Illustrations for an essay on preserving: fish, meat, grudges. Generated as discs of one colour and then overprinted.',
      category: 'IMAGE',
      tags: ['editorial', 'illustration'],
      daysAgo: 24,
      featured: true,
      pictures: [shows(['discs', 'saltpan', 'portrait'], 'Large overlapping discs of coral, peach and pale blue')],
    },
    {
      slug: 'what-the-quarry-kept',
      title: 'What the quarry kept',
      description: 'A photo essay without photographs. The quarry is closed to visitors, so the pictures were made from its survey data.',
      category: 'IMAGE',
      tags: ['editorial', 'data'],
      daysAgo: 31,
      pictures: [
        shows(['agate', 'plaster', 'landscape'], 'Rings of terracotta, plaster and apricot, like a cut stone'),
        shows(['agate', 'slate', 'square'], 'Rings of copper, cream and blue grey around a copper heart'),
      ],
    },
    {
      slug: 'a-grammar-of-leaves',
      title: 'A grammar of leaves',
      description: 'Patterns for a seed merchant’s packets. One rule for each plant family; the botanist corrected nine of forty.',
      category: 'IMAGE',
      tags: ['packaging', 'botany'],
      daysAgo: 38,
      pictures: [shows(['blooms', 'fern', 'landscape'], 'Petals of orange, yellow and red set in a spiral on dark green')],
    },
    {
      slug: 'house-style-for-one',
      title: 'House style for one',
      description:
        'A prompt book for a magazine with a staff of one. Thirty-two recipes, each with the three ways in which it goes wrong and how to see it coming.',
      category: 'PROMPT_ENGINEERING',
      tags: ['prompt book', 'handover'],
      daysAgo: 45,
      pictures: [shows(['flow', 'apricot', 'tall'], 'Brick, cream and blue grey strokes flowing over apricot')],
    },
    {
      slug: 'the-broken-window-index',
      title: 'The broken window index',
      description: 'Data pictures for a report on empty shops. Every shard is an address, its size the years that nobody has paid for it.',
      category: 'AI_CONTENT',
      tags: ['data', 'report'],
      daysAgo: 52,
      pictures: [shows(['shards', 'saltpan', 'landscape'], 'Splinters of coral, peach and pale blue thrown from the middle')],
    },
    {
      slug: 'evening-edition',
      title: 'Evening edition',
      description: 'Skies for a newspaper that comes out at dusk: one picture a day, drawn from that day’s weather, for two years.',
      category: 'AUTOMATION',
      tags: ['newspaper', 'daily', 'weather'],
      daysAgo: 58,
      pictures: [
        shows(['ridges', 'saltpan', 'landscape'], 'Coral and peach hills under a cream sun in a plum sky'),
        shows(['ridges', 'cobalt', 'landscape'], 'Cobalt hills under an orange sun'),
      ],
    },
  ],
};
