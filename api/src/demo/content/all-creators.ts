import { ada } from './ada.js';
import { firstStudios } from './creators-1.js';
import { secondStudios } from './creators-2.js';
import { thirdStudios } from './creators-3.js';
import { fourthStudios } from './creators-4.js';
import { fifthStudios } from './creators-5.js';
import { sixthStudios } from './creators-6.js';
import { seventhStudios } from './creators-7.js';
import { eighthStudios } from './creators-8.js';
import { ninthStudios } from './creators-9.js';
import type { DemoCreator } from './demo-content.js';

/** Everybody who shows work in the demo; ada first, and work that waits for review among the first eleven. */
export const creators: readonly DemoCreator[] = [
  ada, ...firstStudios, ...secondStudios, ...thirdStudios,
  ...fourthStudios, ...fifthStudios, ...sixthStudios, ...seventhStudios, ...eighthStudios, ...ninthStudios,
];
