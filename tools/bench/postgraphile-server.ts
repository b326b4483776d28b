/** A process of its own: PostGraphile as it comes, answering from the schema that it is given by RIVAL_SCHEMA. */
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { RIVAL_SCHEMA: schema = '', DATABASE_URL: connectionString = '', DATABASE_POOL: most = '10' } = process.env;
const serv = postgraphile({
  extends: [PostGraphileAmberPreset],
  schema: { defaultBehavior: '+list' },
  pgServices: [makePgService({ connectionString, schemas: [schema], poolConfig: { max: Number(most) } })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
}).createServ(grafserv);

const server = createServer();
await serv.addTo(server);

process.on('SIGTERM', () => process.exit(0));
server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
