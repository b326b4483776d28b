import type { DomainNames } from './domain-names.ts';

/** The files of a new domain, by path within its folder: one thin path from table to GraphQL that compiles and passes. */
export function domainTemplates(names: DomainNames, timestamp: number): Readonly<Record<string, string>> {
  return { ...door(names), ...rules(), ...storage(names, timestamp), ...surface(names) };
}

function door({ kebab, camel, pascal, snake }: DomainNames): Record<string, string> {
  return {
    'README.md': `# ${pascal}

What this domain is for, in one sentence.

| invariant | its test |
|---|---|
| A name is never empty | \`model/name.spec.ts\` |

Table: \`${snake}\`. Events: \`${kebab}.changed\`.
`,
    'index.ts': `import './${kebab}.events.js';

export { ${pascal}Module } from './${kebab}.module.js';
`,
    [`${kebab}.module.ts`]: `import { Module } from '@nestjs/common';
import { ${pascal}Resolver } from './graphql/${kebab}.resolver.js';
import { ${pascal}Table } from './store/${kebab}-table.js';
import { Count${pascal} } from './use-cases/count-${kebab}.js';

/** Wires the domain. */
@Module({ providers: [${pascal}Table, Count${pascal}, ${pascal}Resolver] })
export class ${pascal}Module {}
`,
    [`${kebab}.policy.ts`]: `import { definePolicies } from '../../platform/policy/policy.js';

/** Who may do what. */
export const ${camel}Policy = definePolicies('${kebab}', {
  count: { who: 'MEMBER', rows: 'own rows' },
});
`,
    [`${kebab}.errors.ts`]: `import type { NotFoundProblem, ValidationProblem } from '../../platform/problems/problem.js';

/** Every way in which an operation of this domain is expected to fail. */
export type ${pascal}Problem = NotFoundProblem | ValidationProblem;
`,
    [`${kebab}.events.ts`]: `declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** Something of one row has changed. */
    '${kebab}.changed': { readonly id: string };
  }
}

export {};
`,
  };
}

function rules(): Record<string, string> {
  return {
    'model/name.ts': `/** A name as it is kept; null when nothing is left of it. */
export function cleanName(typed: string): string | null {
  const name = typed.replace(/\\s+/g, ' ').trim();
  return name === '' ? null : name;
}
`,
    'model/name.spec.ts': `import { describe, expect, it } from '@jest/globals';
import { cleanName } from './name.js';

describe('cleanName', () => {
  it.each([
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ['   ', null],
  ])('turns %j into %j', (typed, kept) => {
    expect(cleanName(typed)).toBe(kept);
  });
});
`,
  };
}

function storage({ kebab, pascal, snake }: DomainNames, timestamp: number): Record<string, string> {
  return {
    'store/migrations.ts': `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The domain's table. */
export class Create${pascal}${timestamp} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
      CREATE TABLE ${snake} (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        name text NOT NULL CHECK (name <> ''),
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ${snake}_by_user ON ${snake} (user_id, created_at DESC, id);
    \`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ${snake}');
  }
}
`,
    [`store/${kebab}-table.ts`]: `import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** All SQL of the domain. */
@Injectable()
export class ${pascal}Table {
  constructor(private readonly database: Database) {}

  /** How many rows a member has. */
  async countOf(userId: string): Promise<number> {
    const rows = await this.database.query<{ count: number }>('SELECT count(*)::int AS count FROM ${snake} WHERE user_id = $1', [userId]);
    return rows[0]?.count ?? 0;
  }
}
`,
    [`use-cases/count-${kebab}.ts`]: `import { Injectable } from '@nestjs/common';
import type { Member } from '../../../platform/policy/actor.js';
import { ${pascal}Table } from '../store/${kebab}-table.js';

/** Counts a member's own rows. */
@Injectable()
export class Count${pascal} {
  constructor(private readonly table: ${pascal}Table) {}

  run(member: Member): Promise<number> {
    return this.table.countOf(member.userId);
  }
}
`,
  };
}

function surface({ kebab, camel, pascal }: DomainNames): Record<string, string> {
  return {
    [`graphql/${kebab}.resolver.ts`]: `import { Int, Query, Resolver } from '@nestjs/graphql';
import type { Member } from '../../../platform/policy/actor.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { ${camel}Policy } from '../${kebab}.policy.js';
import { Count${pascal} } from '../use-cases/count-${kebab}.js';

/** Decodes, calls the use case, encodes. */
@Resolver()
export class ${pascal}Resolver {
  constructor(private readonly count: Count${pascal}) {}

  @Query(() => Int, { description: 'How many rows the signed-in member has.' })
  @Permit(${camel}Policy.count)
  ${camel}Count(@CurrentMember() member: Member): Promise<number> {
    return this.count.run(member);
  }
}
`,
    [`testing/a-${kebab}-row.ts`]: `import { randomUUID } from 'node:crypto';

/** A row as tests need it: valid by default. */
export function a${pascal}Row(userId: string, changes: Partial<{ name: string }> = {}) {
  return { id: randomUUID(), userId, name: 'A name', createdAt: new Date('2026-03-02T10:00:00.000Z'), ...changes };
}
`,
  };
}
