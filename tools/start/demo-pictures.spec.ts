import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Keeper } from '../processes/keeper.ts';
import { ManagedProcess } from '../processes/managed-process.ts';
import { DemoPictures, progressIn } from './demo-pictures.ts';

describe('the drawing beside the running system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-pictures-'));
  let keeper: Keeper;
  before(async () => (keeper = await Keeper.begin(join(folder, 'processes.json'))));
  after(() => keeper.endAll());

  const drawing = (name: string, script: string): { pictures: DemoPictures; said: string[] } => {
    const said: string[] = [];
    const spec = { name, command: process.execPath, args: ['-e', script], logFile: join(folder, `${name}.log`), stopSignal: 'SIGTERM' } as const;
    return { pictures: new DemoPictures(new ManagedProcess(spec, keeper), (line) => said.push(line)), said };
  };

  it('reads the newest line', () => {
    assert.deepEqual(progressIn('Demo pictures: 1 of 9\nDemo pictures: 2 of 9\n'), { done: 2, total: 9 });
    assert.equal(progressIn('Added 3 demo pictures.'), undefined);
  });

  it('says how far it is, and knows when all are there', async () => {
    const { pictures, said } = drawing('all', `console.log('Demo pictures: 9 of 9'); console.log('Added 9 demo pictures.')`);
    assert.equal(await pictures.draw(), true);
    assert.deepEqual(said, ['Demo pictures: 9 of 9']);
  });

  it('is not through while some are missing, nor when it fails', async () => {
    assert.equal(await drawing('some', `console.log('Demo pictures: 8 of 9')`).pictures.draw(), false);
    const { pictures, said } = drawing('failed', 'process.exit(3)');
    assert.equal(await pictures.draw(), false);
    assert.match(said[0] ?? '', /^Demo pictures: the drawing ended with code 3; it goes on at the next start/);
  });

  it('can be stopped, without a word', async () => {
    const { pictures, said } = drawing('stopped', 'setInterval(() => undefined, 1000)');
    const drawn = pictures.draw();
    await pictures.stop();
    assert.equal(await drawn, false);
    assert.deepEqual(said, []);
  });
});
