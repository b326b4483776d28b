import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AIProvider } from '@guildhall/contracts';
import { AIProviderEnum } from '../../../platform/graphql/enums.js';
import { NanoDollars } from '../../../platform/graphql/nano-dollars.js';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { Problem } from '../../../platform/problems/problem.js';
import { byokPolicy } from '../byok.policy.js';
import { enteredKey } from '../model/key-value.js';
import { ReadApiKeys } from '../use-cases/read-api-keys.js';
import { RemoveApiKey } from '../use-cases/remove-api-key.js';
import { SaveApiKey } from '../use-cases/save-api-key.js';
import { SetKeyBudget } from '../use-cases/set-key-budget.js';
import { TestApiKey } from '../use-cases/test-api-key.js';
import {
  ApiKey,
  RemoveApiKeyResult,
  RemovedApiKey,
  SavedApiKey,
  SetKeyBudgetResult,
  TestApiKeyResult,
  TestedApiKey,
  UpsertApiKeyInput,
  UpsertApiKeyResult,
} from './api-key.types.js';

const provider = { type: () => AIProviderEnum };

/** A member's keys of model providers in GraphQL. */
@Resolver()
export class ApiKeysResolver {
  constructor(
    private readonly read: ReadApiKeys,
    private readonly save: SaveApiKey,
    private readonly test: TestApiKey,
    private readonly remove: RemoveApiKey,
    private readonly budget: SetKeyBudget,
  ) {}

  @Permit(byokPolicy.readOwn)
  @Query(() => [ApiKey], { description: 'One entry for each provider, in their order, with or without a key.' })
  async myApiKeys(@CurrentMember() member: Member): Promise<ApiKey[]> {
    return (await this.read.all(member.userId)).map((key) => ApiKey.of(key));
  }

  @Permit(byokPolicy.save)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @Mutation(() => UpsertApiKeyResult, { description: 'Stores a key, or another one in its place, and tests it.' })
  async upsertApiKey(@CurrentMember() member: Member, @Args('input') input: UpsertApiKeyInput): Promise<SavedApiKey | Problem> {
    const result = await this.save.run(member, input.provider, enteredKey(input.value));
    return result instanceof Problem ? result : SavedApiKey.of(result);
  }

  @Permit(byokPolicy.test)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @Mutation(() => TestApiKeyResult, { description: 'Asks the provider whether the stored key is good.' })
  async testApiKey(@CurrentMember() member: Member, @Args('provider', provider) of: AIProvider): Promise<TestedApiKey | Problem> {
    const result = await this.test.run(member, of);
    return result instanceof Problem ? result : TestedApiKey.of(result);
  }

  @Permit(byokPolicy.remove)
  @Mutation(() => RemoveApiKeyResult, { description: 'Forgets a key. What it was used for stays in your usage.' })
  async removeApiKey(@CurrentMember() member: Member, @Args('provider', provider) of: AIProvider): Promise<RemovedApiKey | Problem> {
    const result = await this.remove.run(member, of);
    return result instanceof Problem ? result : RemovedApiKey.of(result);
  }

  @Permit(byokPolicy.setBudget)
  @Mutation(() => SetKeyBudgetResult, { description: 'Bounds what a key may cost in a UTC calendar month; null for no limit.' })
  async setKeyBudget(
    @CurrentMember() member: Member,
    @Args('provider', provider) of: AIProvider,
    @Args('monthlyLimit', { type: () => NanoDollars, nullable: true }) monthlyLimit: bigint | null | undefined,
  ): Promise<ApiKey | Problem> {
    const result = await this.budget.run(member, of, monthlyLimit ?? null);
    return result instanceof Problem ? result : ApiKey.of(result);
  }
}
