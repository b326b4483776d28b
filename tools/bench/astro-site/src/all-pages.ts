import pg from 'pg';

interface Loaded {
  readonly model: { readonly path: string };
}

interface Pages {
  profiles(db: unknown, usernames: readonly string[]): Promise<Loaded[]>;
  items(db: unknown, keys: readonly { username: string; slug: string }[]): Promise<Loaded[]>;
}

interface PagesModule {
  readonly CreatorPages: new (config: { publicUrl: string }) => Pages;
}

const batch = 100;

/** The models of every creator's profile and items, read as the publisher reads them. */
export async function allPages(): Promise<Loaded['model'][]> {
  const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 2 });
  const db = { query: async (sql: string, values: unknown[]) => (await pool.query(sql, values)).rows as unknown[] };
  await import('reflect-metadata');
  const file = `${process.env['BENCH_BUILT_API'] ?? ''}/domains/publishing/store/creator-pages.js`;
  const { CreatorPages } = (await import(/* @vite-ignore */ file)) as PagesModule;
  const pages = new CreatorPages({ publicUrl: process.env['PUBLIC_URL'] ?? '' });
  const names = await pool.query<{ username: string }>('SELECT username FROM creators ORDER BY id');
  const slugs = await pool.query<{ username: string; slug: string }>(
    'SELECT c.username, i.slug FROM portfolio_items i JOIN creators c ON c.id = i.creator_id ORDER BY c.id',
  );
  const models: Loaded['model'][] = [];
  for (const usernames of inBatches(names.rows.map((row) => row.username))) models.push(...(await pages.profiles(db, usernames)).map((page) => page.model));
  for (const keys of inBatches(slugs.rows)) models.push(...(await pages.items(db, keys)).map((page) => page.model));
  await pool.end();
  return models;
}

function inBatches<Value>(values: readonly Value[]): Value[][] {
  return Array.from({ length: Math.ceil(values.length / batch) }, (_, index) => values.slice(index * batch, (index + 1) * batch));
}
