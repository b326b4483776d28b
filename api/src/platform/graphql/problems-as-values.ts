import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, of, throwError, type Observable } from 'rxjs';
import { ProblemException } from '../http/problem-exception.js';
import { Refusal } from '../policy/policy-exceptions.js';
import { ValidationProblem, type Problem } from '../problems/problem.js';

/**
 * Input that the pipe refused becomes a value of the mutation's result union, as every expected failure is. A query has no
 * such union: its client has asked for what there cannot be, and is told so as of any other fault of a query.
 */
@Injectable()
export class ProblemsAsValues implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const { operation } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof ProblemException)) return throwError(() => error);
        return operation.operation === 'mutation' ? of(error.problem) : throwError(() => new Refusal('BAD_REQUEST', wordsOf(error.problem)));
      }),
    );
  }
}

function wordsOf(problem: Problem): string {
  if (!(problem instanceof ValidationProblem)) return problem.message;
  return problem.fields.map(({ field, message }) => `${field}: ${message}`).join(' ');
}
