import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { loadConfig, variablesOf } from './env.js';

const known = new Set<Type<object>>();

/** Every configuration class that a loaded module has asked for; the generated table lists them. */
export function knownConfigs(): readonly Type<object>[] {
  return [...known];
}

/**
 * Makes validated configuration classes injectable. The only place that reads `process.env`.
 */
@Global()
@Module({})
export class ConfigModule {
  /** Declares configuration classes: each is read and validated when the application starts. */
  static for(...configs: Type<object>[]): DynamicModule {
    const providers: Provider[] = configs.map((config) => {
      if (variablesOf(config).length === 0) throw new Error(`${config.name} declares no @Env property`);
      known.add(config);
      return { provide: config, useFactory: () => loadConfig(config, process.env) };
    });
    return { module: ConfigModule, providers, exports: configs };
  }
}
