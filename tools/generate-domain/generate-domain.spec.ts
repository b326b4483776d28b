import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { generateDomain } from './generate-domain.ts';

const scratch = mkdtempSync(join(tmpdir(), 'guildhall-domain-'));

describe('the generator of domains', () => {
  after(() => rmSync(scratch, { recursive: true }));

  it('makes every file that a domain has', () => {
    const made = generateDomain('answer-drafts', scratch, 1764000009001).map((file) => file.replace('api/src/domains/answer-drafts/', ''));
    assert.deepEqual(made.sort(), [
      'README.md',
      'answer-drafts.errors.ts',
      'answer-drafts.events.ts',
      'answer-drafts.module.ts',
      'answer-drafts.policy.ts',
      'graphql/answer-drafts.resolver.ts',
      'index.ts',
      'model/name.spec.ts',
      'model/name.ts',
      'store/answer-drafts-table.ts',
      'store/migrations.ts',
      'testing/a-answer-drafts-row.ts',
      'use-cases/count-answer-drafts.ts',
    ]);
    const migration = readFileSync(join(scratch, 'api/src/domains/answer-drafts/store/migrations.ts'), 'utf8');
    assert.match(migration, /class CreateAnswerDrafts1764000009001 /);
    assert.match(migration, /CREATE TABLE answer_drafts /);
  });

  it('leaves an existing domain alone, and refuses names that are none', () => {
    generateDomain('notes', scratch);
    assert.throws(() => generateDomain('notes', scratch), /There is a domain "notes" already/);
    for (const name of ['', 'Notes', '../notes', 'a--b']) assert.throws(() => generateDomain(name, scratch), /^Problem: Name the domain in small letters/);
  });
});
