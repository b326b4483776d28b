/** `npm run generate:domain <name>`: the folder of a new domain of the API. */
import { generateDomain } from '../generate-domain/generate-domain.ts';
import { root } from '../system/root.ts';
import { runMain } from './run-main.ts';

await runMain(async () => {
  const files = generateDomain(process.argv[2] ?? '', root);
  console.log(`Made ${files.length} files:\n${files.map((file) => `  ${file}`).join('\n')}`);
  console.log('\nNext: list the module in api/src/domains.ts and the migration in api/src/migrations.ts, then run "npm run generate".');
  return 0;
});
