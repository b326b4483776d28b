/** A process of its own: Fastify and pg with nothing between them, answering the statement that it is given by BARE_SQL. */
import fastify from 'fastify';
import pg from 'pg';

const sql = process.env['BARE_SQL'] ?? '';
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: Number(process.env['DATABASE_POOL'] ?? '10') });
const app = fastify();

app.get('/readyz', () => ({ ready: true }));
app.post<{ Body: { variables: { username: string } } }>('/graphql', async ({ body }) => {
  const { rows } = await pool.query<Record<string, unknown>>(sql, [body.variables.username]);
  return { data: { creatorProfile: rows[0] ?? null } };
});

process.on('SIGTERM', () => process.exit(0));
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
