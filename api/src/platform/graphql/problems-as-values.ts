import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { catchError, of, throwError, type Observable } from 'rxjs';
import { ProblemException } from '../http/problem-exception.js';

/** Input that the pipe refused becomes a value of the mutation's result union, as every expected failure is. */
@Injectable()
export class ProblemsAsValues implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    return next.handle().pipe(catchError((error: unknown) => (error instanceof ProblemException ? of(error.problem) : throwError(() => error))));
  }
}
