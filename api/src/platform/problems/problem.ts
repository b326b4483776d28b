import { Field, Int, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { errorCodes, type ErrorCode } from '@guildhall/contracts';

/** The catalogue of error codes as an object, which is what GraphQL and OpenAPI want. */
export const ErrorCodeEnum = Object.fromEntries(Object.keys(errorCodes).map((code) => [code, code])) as {
  readonly [Code in ErrorCode]: Code;
};
registerEnumType(ErrorCodeEnum, { name: 'ErrorCode', description: 'What went wrong, for programs. See docs/errors.md.' });

/**
 * An expected failure. Use cases return it as a value; GraphQL shows it as a member of the result union and REST
 * as problem+json. Unexpected failures are thrown errors and never become one of these.
 */
@InterfaceType({ description: 'An expected failure of an operation.', resolveType: (value: object) => value.constructor })
export abstract class Problem {
  @Field(() => ErrorCodeEnum, { description: 'For programs.' })
  readonly code: ErrorCode;

  @Field(() => String, { description: 'For people: what happened and what to do.' })
  readonly message: string;

  protected constructor(code: ErrorCode, message: string) {
    this.code = code;
    this.message = message;
  }
}

/** What is wrong with one field. */
@ObjectType({ description: 'What is wrong with one field.' })
export class FieldProblem {
  @Field(() => String, { description: 'Path of the field, such as `title` or `images.2.alt`.' })
  readonly field: string;

  @Field(() => String)
  readonly message: string;

  constructor(field: string, message: string) {
    this.field = field;
    this.message = message;
  }
}

/** Input that breaks rules, field by field. */
@ObjectType({ implements: () => [Problem] })
export class ValidationProblem extends Problem {
  @Field(() => [FieldProblem])
  readonly fields: readonly FieldProblem[];

  constructor(fields: readonly FieldProblem[], message = 'Some fields need another look.') {
    super('INVALID_INPUT', message);
    this.fields = fields;
  }

  /** A problem of a single field. */
  static of(field: string, message: string): ValidationProblem {
    return new ValidationProblem([new FieldProblem(field, message)]);
  }
}

/** Missing, or somebody else's: to a stranger the two look alike. */
@ObjectType({ implements: () => [Problem] })
export class NotFoundProblem extends Problem {
  constructor(message = 'There is nothing here, or it is not yours.') {
    super('NOT_FOUND', message);
  }
}

/** Signed in, but this person may not do this. */
@ObjectType({ implements: () => [Problem] })
export class ForbiddenProblem extends Problem {
  constructor(message = 'You may not do this.') {
    super('FORBIDDEN', message);
  }
}

/** Somebody changed the thing since it was read. */
@ObjectType({ implements: () => [Problem] })
export class ConflictProblem extends Problem {
  constructor(message = 'This has changed since you opened it. Reload it and try again.') {
    super('CONFLICT', message);
  }
}

/** The thing is not in a state that allows this. */
@ObjectType({ implements: () => [Problem] })
export class StateProblem extends Problem {
  constructor(message: string) {
    super('WRONG_STATE', message);
  }
}

/** A promised quota is used up. */
@ObjectType({ implements: () => [Problem] })
export class QuotaProblem extends Problem {
  @Field(() => Int, { description: 'How many are allowed in the window.' })
  readonly limit: number;

  @Field(() => Date, { description: 'When the next one is allowed (UTC).' })
  readonly retryAt: Date;

  constructor(message: string, limit: number, retryAt: Date) {
    super('QUOTA_REACHED', message);
    this.limit = limit;
    this.retryAt = retryAt;
  }
}
