import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsString } from 'class-validator';
import { aiProviders, type AIProvider, type ApiKeyStatus } from '@guildhall/contracts';
import { AIProviderEnum, ApiKeyStatusEnum } from '../../../platform/graphql/enums.js';
import { NanoDollars } from '../../../platform/graphql/nano-dollars.js';
import { ForbiddenProblem, NotFoundProblem, QuotaProblem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { CanonicalField } from '../../../platform/text/text-fields.js';
import type { KeyBudget as Budget, OwnApiKey } from '../model/api-key.js';
import { keyTestOutcomes, problemWords, type KeyTestOutcome, type KeyTestReport } from '../model/key-test.js';
import { keyComplaint } from '../model/key-value.js';
import type { TestedKey } from '../use-cases/save-api-key.js';

const KeyTestOutcomeEnum = Object.fromEntries(keyTestOutcomes.map((outcome) => [outcome, outcome])) as { readonly [Outcome in KeyTestOutcome]: Outcome };
registerEnumType(KeyTestOutcomeEnum, { name: 'KeyTestOutcome', description: 'What a test of a key came to.' });

/** A key to store. */
@InputType()
export class UpsertApiKeyInput {
  @Field(() => AIProviderEnum)
  @IsIn(aiProviders)
  provider!: AIProvider;

  @Field(() => String, { description: 'The key. It is sealed at once and never answered again.' })
  @CanonicalField((text) => text, keyComplaint)
  @IsString({ message: 'Paste the key.' })
  value!: string;
}

/** What a key may cost. */
@ObjectType({ description: 'What a key may cost in a UTC calendar month.' })
export class KeyBudget implements Budget {
  @Field(() => NanoDollars, { nullable: true, description: 'Null for no limit.' })
  monthlyLimit!: bigint | null;

  @Field(() => NanoDollars, { description: 'Spent in this month, as far as prices are known.' })
  spent!: bigint;

  @Field(() => NanoDollars, { description: 'Set aside for calls under way.' })
  reserved!: bigint;

  @Field(() => Date, { description: 'When the next month begins.' })
  resetsAt!: Date;
}

/** A member's key for one provider. */
@ObjectType({ description: 'Your key for one provider, or the place for it. Never the key itself.' })
export class ApiKey {
  @Field(() => ID, { nullable: true, description: 'Null when there is no key.' })
  id!: string | null;

  @Field(() => AIProviderEnum)
  provider!: AIProvider;

  @Field(() => ApiKeyStatusEnum)
  status!: ApiKeyStatus;

  @Field(() => String, { nullable: true, description: 'Its last four characters; null for short ones.' })
  lastFour!: string | null;

  @Field(() => Date, { nullable: true, description: 'When its provider last said what it thinks of it.' })
  testedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  savedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its last call began.' })
  lastUsedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'For people: what is wrong with it and what to do.' })
  problem!: string | null;

  @Field(() => KeyBudget)
  budget!: KeyBudget;

  /** Encodes a key; unions want instances. */
  static of(key: OwnApiKey): ApiKey {
    return Object.assign(new ApiKey(), key, { problem: problemWords(key.provider, key.status) });
  }
}

/** What a test of a key said. */
@ObjectType({ description: 'What a test of a key said.' })
export class KeyTest {
  @Field(() => KeyTestOutcomeEnum)
  outcome!: KeyTestOutcome;

  @Field(() => String, { description: 'For people.' })
  message!: string;

  @Field(() => Date, { nullable: true, description: 'When the next test is possible, where it is not now.' })
  nextAt!: Date | null;

  static of(report: KeyTestReport): KeyTest {
    return Object.assign(new KeyTest(), report);
  }
}

/** A stored key, and what its test said. */
@ObjectType({ description: 'A stored key, and what its test said.' })
export class SavedApiKey {
  @Field(() => ApiKey)
  key!: ApiKey;

  @Field(() => KeyTest)
  test!: KeyTest;

  static of({ key, test }: TestedKey): SavedApiKey {
    return Object.assign(new SavedApiKey(), { key: ApiKey.of(key), test: KeyTest.of(test) });
  }
}

/** A tested key. */
@ObjectType({ description: 'A tested key.' })
export class TestedApiKey {
  @Field(() => ApiKey)
  key!: ApiKey;

  @Field(() => KeyTest)
  test!: KeyTest;

  static of({ key, test }: TestedKey): TestedApiKey {
    return Object.assign(new TestedApiKey(), { key: ApiKey.of(key), test: KeyTest.of(test) });
  }
}

/** The place of a key that is no more. */
@ObjectType({ description: 'The place of a key that is no more.' })
export class RemovedApiKey {
  @Field(() => ApiKey)
  key!: ApiKey;

  static of(key: OwnApiKey): RemovedApiKey {
    return Object.assign(new RemovedApiKey(), { key: ApiKey.of(key) });
  }
}

const resolveType = (value: object): object => value.constructor;

/** What `upsertApiKey` can answer. */
export const UpsertApiKeyResult = createUnionType({
  name: 'UpsertApiKeyResult',
  types: () => [SavedApiKey, ValidationProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `testApiKey` can answer. */
export const TestApiKeyResult = createUnionType({
  name: 'TestApiKeyResult',
  types: () => [TestedApiKey, NotFoundProblem, StateProblem, QuotaProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `removeApiKey` can answer. */
export const RemoveApiKeyResult = createUnionType({
  name: 'RemoveApiKeyResult',
  types: () => [RemovedApiKey, NotFoundProblem] as const,
  resolveType,
});

/** What `setKeyBudget` can answer. */
export const SetKeyBudgetResult = createUnionType({
  name: 'SetKeyBudgetResult',
  types: () => [ApiKey, NotFoundProblem, ValidationProblem] as const,
  resolveType,
});
