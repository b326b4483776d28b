import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DIGITS = /^\d{1,18}$/;

/** Money in GraphQL: whole billionths of a US dollar as a text of digits, which no client rounds. A `bigint` in the API. */
export const NanoDollars = new GraphQLScalarType<bigint, string>({
  name: 'NanoDollars',
  description: 'Whole billionths of a US dollar, as a text of digits.',
  serialize: (value) => {
    if (typeof value !== 'bigint') throw new TypeError('NanoDollars are a bigint');
    return value.toString();
  },
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});

function parse(value: unknown): bigint {
  if (typeof value !== 'string' || !DIGITS.test(value)) throw new GraphQLError('NanoDollars are a text of 1 to 18 digits');
  return BigInt(value);
}
