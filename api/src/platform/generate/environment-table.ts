import { knownConfigs } from '../config/config.module.js';
import { variablesOf } from '../config/env.js';
import { table } from './permission-matrix.js';

/** Every environment variable, from the configuration classes that the application loads. */
export function environmentTable(): string {
  const variables = knownConfigs().flatMap((config) => variablesOf(config));
  const rows = [...new Map(variables.map((variable) => [variable.name, variable])).values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, fallback, optional, secret, about }) => [
      `\`${name}\``,
      fallback !== undefined ? `\`${fallback}\`` : optional === true ? 'optional' : 'required',
      secret === true ? 'yes' : '',
      about,
    ]);
  return `# Environment variables\n\nGenerated from the configuration classes by \`npm run generate\`. All are validated at start.\n\n${table(['Variable', 'Default', 'Secret', 'What it is'], rows)}`;
}
