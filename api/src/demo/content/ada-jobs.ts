import { says, type DemoJob, type DemoRequest } from './demo-job.js';

/** What ada has done for clients, latest first. */
export const adaJobs: readonly DemoJob[] = [
  {
    category: 'IMAGE',
    subject: 'A poster for the harbour swim',
    message: 'Two hundred people jump into cold water in November. The poster should not hide that.',
    review: says(5, 'You can feel the cold from across the street. More people signed up than ever, so perhaps we have been hiding it wrongly.'),
    ofClient: says(5, 'A client who sends a towel with the contract.'),
    answer: 'I swam. It was as cold as the poster. Thank you.',
  },
  {
    category: 'IMAGE',
    subject: 'Cover and spine for a debut',
    message: 'A first novel, 180 pages, so the spine is narrow. It has to be found again on a shelf.',
    review: says(5, 'The spine is eleven millimetres wide and people point at it. The proofs came annotated, with reasons.'),
    ofClient: says(5, 'Read every note and answered every one.'),
  },
  {
    category: 'IMAGE',
    subject: 'Four seasons for a bakery',
    message: 'One picture a season for the wall behind the counter, from the same place in the street.',
    review: says(4, 'Winter and spring are the two pictures that I would have painted myself if I could. Autumn needed a third round.'),
    ofClient: says(5, 'Honest about autumn, and right.'),
    answer: 'Autumn is the hardest in this street: nothing in it is brown. I am glad that we went on.',
  },
  {
    category: 'IMAGE',
    subject: 'Small pictures for a large app',
    message: 'Thirty empty states, none of which should show an empty box.',
    review: says(5, 'Thirty ways of saying that there is nothing here yet, and all of them make you want to begin.'),
  },
  {
    category: 'IMAGE',
    subject: 'A map that is not to scale',
    message: 'The town as the children of our school see it, with the important dogs.',
    review: says(5),
    ofClient: says(5, 'Forty children briefed me. All of them were prepared.'),
  },
];

/** What waits in ada's inbox, latest first. */
export const adaRequests: readonly DemoRequest[] = [
  {
    subject: 'A label for quince jam',
    message: 'Two hundred jars a year, sold at one market. We would like a label that old customers recognise and new ones pick up. Would that interest you?',
    budget: 'About 400 EUR',
    timeline: 'Before the end of the season',
    status: 'NEW',
  },
  {
    subject: 'Twelve pictures about sleep',
    message: 'For a calendar that a clinic gives to its patients: twelve quiet pictures, one a month, without beds. I have a list of what must not be in them, and a lot of freedom otherwise.',
    timeline: 'Twelve weeks',
    status: 'NEW',
  },
  {
    subject: 'A cover for a second novel',
    message: 'You made the cover of the first one. The second has 420 pages, so the spine has room this time.',
    budget: '900 EUR',
    status: 'ACCEPTED',
  },
];
