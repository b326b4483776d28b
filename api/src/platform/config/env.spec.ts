import { describe, expect, it } from '@jest/globals';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { ConfigurationError, Env, loadConfig } from './env.js';

class Sample {
  @Env('SAMPLE_PORT', { about: 'A port.', fallback: '80' })
  @IsInt()
  @Min(1)
  @Max(100)
  readonly port!: number;

  @Env('SAMPLE_NAME', { about: 'A name.' })
  @IsString()
  readonly name!: string;

  @Env('SAMPLE_HOSTS', { about: 'Hosts.', fallback: '' })
  readonly hosts!: string[];

  @Env('SAMPLE_NOTE', { about: 'A note.', optional: true })
  @IsOptional()
  @IsString()
  readonly note?: string;

  @Env('SAMPLE_ON', { about: 'A switch.', fallback: 'false' })
  readonly on!: boolean;
}

function failure(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig(Sample, env);
    return 'none';
  } catch (error) {
    return error instanceof ConfigurationError ? error.message : 'bug';
  }
}

describe('configuration', () => {
  it('reads each type and fills in defaults', () => {
    const sample = loadConfig(Sample, { SAMPLE_NAME: 'x', SAMPLE_HOSTS: 'a, b,', SAMPLE_ON: 'true' });
    expect(sample).toMatchObject({ port: 80, name: 'x', hosts: ['a', 'b'], on: true });
    expect(sample.note).toBeUndefined();
  });

  it.each([
    ['a missing variable', {}, 'SAMPLE_NAME is required'],
    ['an empty one', { SAMPLE_NAME: '' }, 'SAMPLE_NAME is required'],
    ['a value out of range', { SAMPLE_NAME: 'x', SAMPLE_PORT: '101' }, 'SAMPLE_PORT must not be greater than 100'],
    ['a word for a number', { SAMPLE_NAME: 'x', SAMPLE_PORT: 'many' }, 'SAMPLE_PORT must be an integer number'],
  ])('names the variable of %s', (_, env, message) => {
    expect(failure(env)).toContain(message);
  });

  it('names all of them at once', () => {
    expect(failure({ SAMPLE_PORT: '0' })).toMatch(/SAMPLE_NAME[\s\S]*SAMPLE_PORT/);
  });
});
