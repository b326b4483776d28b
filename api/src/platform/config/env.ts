import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** How one environment variable is documented and defaulted. */
export interface EnvOptions {
  /** One sentence for the generated table in the docs. */
  readonly about: string;
  /** Used when the variable is unset or empty. Without it the variable is required. */
  readonly fallback?: string;
  /** The property may stay `undefined` when the variable is unset. */
  readonly optional?: boolean;
  /** Never printed: the docs and messages show the name only. */
  readonly secret?: boolean;
}

/** One variable as declared by a configuration class. */
export interface EnvVariable extends EnvOptions {
  readonly name: string;
  readonly property: string;
  readonly type: 'text' | 'number' | 'boolean' | 'list';
}

type ConfigClass<T extends object> = new () => T;

const declared = new Map<object, EnvVariable[]>();

/** Binds a property of a configuration class to an environment variable; its type decides how the text is read. */
export function Env(name: string, options: EnvOptions): PropertyDecorator {
  return (target, property) => {
    const type: unknown = Reflect.getMetadata('design:type', target, property);
    const variables = declared.get(target.constructor) ?? [];
    variables.push({ ...options, name, property: String(property), type: typeName(type) });
    declared.set(target.constructor, variables);
  };
}

/** The variables of one configuration class, in order of declaration. */
export function variablesOf(config: object): readonly EnvVariable[] {
  return declared.get(config) ?? [];
}

/** Raised at start when the environment does not fit; the message has one line for each variable. */
export class ConfigurationError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(`The environment does not fit:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads and validates one configuration class from environment variables.
 * @throws ConfigurationError naming every variable that is missing or out of range.
 */
export function loadConfig<T extends object>(config: ConfigClass<T>, env: NodeJS.ProcessEnv): T {
  const variables = variablesOf(config);
  const plain: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const variable of variables) {
    const given = env[variable.name];
    const text = given === undefined || given === '' ? variable.fallback : given;
    if (text !== undefined) plain[variable.property] = parse(text, variable.type);
    else if (variable.optional !== true) missing.push(`${variable.name} is required. ${variable.about}`);
  }
  const instance = plainToInstance(config, plain);
  const names = new Map(variables.map((variable) => [variable.property, variable.name]));
  const present = validateSync(instance, { skipMissingProperties: true });
  const wrong = present.map((error) => describe(error, names));
  if (missing.length + wrong.length > 0) throw new ConfigurationError([...missing, ...wrong]);
  return instance;
}

function typeName(type: unknown): EnvVariable['type'] {
  if (type === Number) return 'number';
  if (type === Boolean) return 'boolean';
  return type === Array ? 'list' : 'text';
}

function parse(text: string, type: EnvVariable['type']): unknown {
  if (type === 'number') return Number(text);
  if (type === 'boolean') return text === 'true' || text === '1';
  if (type === 'list') return text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
  return text;
}

function describe(error: ValidationError, names: ReadonlyMap<string, string>): string {
  const name = names.get(error.property) ?? error.property;
  const rules = Object.values(error.constraints ?? {}).map((rule) => rule.replace(error.property, name));
  return rules.join('; ') || `${name} is not valid`;
}
