import { describe, expect, it } from '@jest/globals';
import { saveLabel, type SaveMoment, saveWords } from './save-words.js';

const rest: SaveMoment = { isNew: false, saving: false, sending: false, waiting: false, changed: false, said: '' };

describe('words about saving', () => {
  it.each<[Partial<SaveMoment>, string, string]>([
    [{}, 'Save profile', ''],
    [{ changed: true }, 'Save profile', 'Not saved yet'],
    [{ changed: true, sending: true }, 'Save profile', 'Not saved yet'],
    [{ changed: true, saving: true }, 'Saving', ''],
    [{ changed: true, saving: true, sending: true }, 'Saving', 'Waits for your picture, then saves'],
    [{ changed: true, saving: true, waiting: true }, 'Saving', 'Waits for the connection, then saves'],
    [{ said: 'Your profile is saved.' }, 'Save profile', 'Your profile is saved.'],
    [{ said: 'Your profile is saved.', changed: true }, 'Save profile', 'Not saved yet'],
    [{ isNew: true, changed: true }, 'Make your profile', ''],
  ])('%j', (part, label, words) => {
    const moment = { ...rest, ...part };
    expect([saveLabel(moment), saveWords(moment)]).toEqual([label, words]);
  });
});
