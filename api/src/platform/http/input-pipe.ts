import { ValidationPipe, type ValidationError } from '@nestjs/common';
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

/** Flattens class-validator's tree to paths such as `images.2.alt`. */
export function fieldProblems(errors: readonly ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = prefix === '' ? error.property : `${prefix}.${error.property}`;
    const own = Object.values(error.constraints ?? {}).map((message) => new FieldProblem(path, message));
    return [...own, ...fieldProblems(error.children ?? [], path)];
  });
}
