/** A process of its own: Fastify and pg with nothing between them, answering the statement that it is given by BARE_SQL. */
import fastify from 'fastify';
import pg from 'pg';

const { BARE_SQL: sql = '', BARE_FIELD: field = '', BARE_ROWS: rows, DATABASE_URL: connectionString, DATABASE_POOL: most = '10' } = process.env;
const pool = new pg.Pool({ connectionString, max: Number(most) });
const app = fastify();

app.post<{ Headers: { 'x-values': string } }>('/graphql', async ({ headers }) => {
  const found = await pool.query<Record<string, unknown>>(sql, JSON.parse(headers['x-values']) as unknown[]);
  return { data: { [field]: rows === 'first' ? (found.rows[0] ?? null) : { rows: found.rows } } };
});

process.on('SIGTERM', () => process.exit(0));
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
