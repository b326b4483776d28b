import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { FieldProblem, ValidationProblem } from '../problems/problem.js';
import { ProblemException } from './problem-exception.js';

/** Reads and checks every input once, at the edge. Unknown properties are dropped, so nothing can be assigned in passing. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new ProblemException(new ValidationProblem(fieldProblems(errors))),
  });
}

/** The same rules for input that is shown again with its faults, as forms without a script are. */
export function checkedInput<Input extends object>(type: new () => Input, values: Readonly<Record<string, string | number | null>>): Input | ValidationProblem {
  const input = plainToInstance(type, values);
  const errors = validateSync(input, { whitelist: true, stopAtFirstError: true });
  return errors.length === 0 ? input : new ValidationProblem(fieldProblems(errors));
}

/** Flattens class-validator's tree to paths such as `images.2.alt`. */
export function fieldProblems(errors: readonly ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = prefix === '' ? error.property : `${prefix}.${error.property}`;
    const own = Object.values(error.constraints ?? {}).map((message) => new FieldProblem(path, message));
    return [...own, ...fieldProblems(error.children ?? [], path)];
  });
}
