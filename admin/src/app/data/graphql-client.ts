import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { TypedDocumentString } from '@guildhall/contracts/graphql';
import { firstValueFrom } from 'rxjs';
import { apiFailureFrom } from './api-failure.js';
import { SessionEnd } from './session-end.js';

interface GraphqlAnswer<TResult> {
  readonly data?: TResult | null;
  readonly errors?: readonly { readonly message?: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

const endpoint = '/graphql';

/** Data of an answer. Throws an `ApiFailure` when it carries `errors`: sign-in, flood, cost, and the unexpected. */
export function dataOf<TResult>(answer: GraphqlAnswer<TResult>): TResult {
  const error = answer.errors?.[0];
  if (error) throw apiFailureFrom({ message: error.message, ...error.extensions }, 'INTERNAL');
  if (answer.data === undefined || answer.data === null) throw apiFailureFrom({}, 'INTERNAL');
  return answer.data;
}

/** Runs typed documents. Expected failures are in the result's union; only the unexpected is thrown, as `ApiFailure`. */
@Injectable({ providedIn: 'root' })
export class GraphqlClient {
  private readonly http = inject(HttpClient);
  private readonly sessionEnd = inject(SessionEnd);

  async run<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: TVariables): Promise<TResult> {
    const body = { query: document.toString(), variables };
    const answer = await firstValueFrom(this.http.post<GraphqlAnswer<TResult>>(endpoint, body));
    return this.read(answer);
  }

  /**
   * A query as a resource: it runs again when a signal read by `variables` changes, and rests while that returns
   * undefined. Call it in an injection context.
   */
  resource<TResult, TVariables>(
    document: TypedDocumentString<TResult, TVariables>,
    variables: () => TVariables | undefined,
  ): HttpResourceRef<TResult | undefined> {
    return httpResource<TResult>(
      () => {
        const values = variables();
        return values === undefined ? undefined : { url: endpoint, method: 'POST', body: { query: document.toString(), variables: values } };
      },
      { parse: (answer) => this.read(answer as GraphqlAnswer<TResult>) },
    );
  }

  private read<TResult>(answer: GraphqlAnswer<TResult>): TResult {
    try {
      return dataOf(answer);
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown) this.sessionEnd.watch(thrown as ReturnType<typeof apiFailureFrom>);
      throw thrown;
    }
  }
}
