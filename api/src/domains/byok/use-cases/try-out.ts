import { Injectable } from '@nestjs/common';
import type { AIProvider } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import type { ForbiddenProblem, NotFoundProblem, StateProblem } from '../../../platform/problems/problem.js';
import { ModelGateway, type ChatEvent, type PayingKey } from '../../models/index.js';
import { byokPolicy } from '../byok.policy.js';
import { MemberKeys } from '../member-keys.js';

/** What is asked to try a key. */
export interface TryOutQuestion {
  readonly model: string;
  readonly message: string;
  /** Tokens of the answer at most. */
  readonly maxOutputTokens: number;
}

/** One message to a model, paid by the member's own key: the shortest way to see that a key works and what it costs. */
@Injectable()
export class TryOut {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly keys: MemberKeys,
    private readonly gateway: ModelGateway,
  ) {}

  /** The key that pays, or why there is none: known before anything of an answer is sent. */
  async payer(member: Member, provider: AIProvider): Promise<PayingKey | ForbiddenProblem | NotFoundProblem | StateProblem> {
    const refused = await this.database.transaction((tx) => this.authorizer.check(tx, member, byokPolicy.tryOut));
    return refused ?? this.keys.payingKey(member.userId, provider);
  }

  answer(payer: PayingKey, { model, message, maxOutputTokens }: TryOutQuestion, signal: AbortSignal): AsyncIterable<ChatEvent> {
    return this.gateway.stream(payer, { model, messages: [{ role: 'user', content: message }], maxOutputTokens, purpose: 'TRY_OUT' }, signal);
  }
}
