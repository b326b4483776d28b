import { inject, Injectable } from '@angular/core';
import type { AIProvider } from '@guildhall/contracts';
import { MyApiKeysDocument, RemoveApiKeyDocument, SetKeyBudgetDocument, TestApiKeyDocument, UpsertApiKeyDocument } from '@guildhall/contracts/graphql';
import { GraphqlClient } from '../../data/graphql-client.js';
import { keyOutcome } from './key-outcome.js';
import type { KeysPort } from './keys-desk.js';

/** The requests about keys over GraphQL. */
@Injectable({ providedIn: 'root' })
export class KeysApi implements KeysPort {
  private readonly graphql = inject(GraphqlClient);

  async keys() {
    const { myApiKeys } = await this.graphql.run(MyApiKeysDocument, {});
    return myApiKeys;
  }

  async save(provider: AIProvider, value: string) {
    const { upsertApiKey } = await this.graphql.run(UpsertApiKeyDocument, { input: { provider, value } });
    return keyOutcome(upsertApiKey);
  }

  async test(provider: AIProvider) {
    const { testApiKey } = await this.graphql.run(TestApiKeyDocument, { provider });
    return keyOutcome(testApiKey);
  }

  async remove(provider: AIProvider) {
    const { removeApiKey } = await this.graphql.run(RemoveApiKeyDocument, { provider });
    return keyOutcome(removeApiKey);
  }

  async limit(provider: AIProvider, monthlyLimit: string | null) {
    const { setKeyBudget } = await this.graphql.run(SetKeyBudgetDocument, { provider, monthlyLimit });
    return keyOutcome(setKeyBudget);
  }
}
