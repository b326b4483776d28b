import { describe, expect, it } from '@jest/globals';
import { buildSchema, getVariableValues, GraphQLError, parse, type OperationDefinitionNode } from 'graphql';
import { formatErrors } from './error-formatter.js';

const schema = buildSchema('enum Provider { OPENAI } input Entry { provider: Provider! value: String! } type Query { save(input: Entry!): String }');
const [operation] = parse('query ($input: Entry!) { save(input: $input) }').definitions as OperationDefinitionNode[];

/** What a client is told of variables that do not fit. */
function toldOf(input: unknown, production: boolean): readonly string[] {
  const { errors = [] } = getVariableValues(schema, operation?.variableDefinitions ?? [], { input });
  return (formatErrors({ errors }, undefined, production).response.errors ?? []).map(({ message }) => message);
}

describe('faults of a query', () => {
  it.each([
    ['of another type', { provider: 'OPENAI', value: { nested: 'sk-planted' } }],
    ['in a list', { provider: 'OPENAI', value: ['sk-planted'] }],
    ['in the place of a name', { provider: 'sk-planted', value: 'x' }],
    ['as a field', { provider: 'OPENAI', value: 'x', 'sk-planted': 1 }],
  ])('do not say again what a variable held %s', (_, input) => {
    for (const production of [true, false]) expect(toldOf(input, production)).toEqual(['Variable "$input" got invalid value: it does not fit its type.']);
  });

  it('name fields that may have been meant outside of production only', () => {
    const fault = { errors: [new GraphQLError('Cannot query field "nam". Did you mean "name"?')] };
    const told = (production: boolean) => formatErrors(fault, undefined, production).response.errors?.[0]?.message;
    expect([told(true), told(false)]).toEqual(['Cannot query field "nam".', 'Cannot query field "nam". Did you mean "name"?']);
  });
});
