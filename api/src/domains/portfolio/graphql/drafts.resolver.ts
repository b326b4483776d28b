import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { Problem } from '../../../platform/problems/problem.js';
import { portfolioPolicy } from '../portfolio.policy.js';
import { DiscardDraft } from '../use-cases/discard-draft.js';
import { ReadItems } from '../use-cases/read-items.js';
import { SaveDraft, StaleDraft } from '../use-cases/save-draft.js';
import {
  DiscardedItemDraft,
  DiscardItemDraftResult,
  draftSaveOf,
  ItemDraft,
  ItemDraftConflictProblem,
  SaveItemDraftInput,
  SaveItemDraftResult,
} from './draft.types.js';

/** Private drafts in GraphQL. */
@Resolver()
export class DraftsResolver {
  constructor(
    private readonly readItems: ReadItems,
    private readonly saveDraft: SaveDraft,
    private readonly discardDraft: DiscardDraft,
  ) {}

  @Permit(portfolioPolicy.readOwnDrafts)
  @Query(() => [ItemDraft], { description: 'Your drafts of items that do not exist yet, newest first, at most 20.' })
  async myItemDrafts(@CurrentMember() member: Member): Promise<ItemDraft[]> {
    return (await this.readItems.newDrafts(member)).map((draft) => ItemDraft.of(draft));
  }

  @Permit(portfolioPolicy.readOwnDrafts)
  @Query(() => ItemDraft, { nullable: true, description: 'Null when it is missing or not yours.' })
  async myItemDraft(@CurrentMember() member: Member, @Args('id', { type: () => ID }) id: string): Promise<ItemDraft | null> {
    const draft = await this.readItems.draft(member, id);
    return draft === null ? null : ItemDraft.of(draft);
  }

  @Permit(portfolioPolicy.saveDraft)
  @Mutation(() => SaveItemDraftResult)
  async saveItemDraft(@CurrentMember() member: Member, @Args('input') input: SaveItemDraftInput): Promise<ItemDraft | Problem> {
    const result = await this.saveDraft.run(member, draftSaveOf(input));
    if (result instanceof Problem) return result;
    return result instanceof StaleDraft ? new ItemDraftConflictProblem(ItemDraft.of(result.current)) : ItemDraft.of(result);
  }

  @Permit(portfolioPolicy.discardDraft)
  @Mutation(() => DiscardItemDraftResult)
  async discardItemDraft(@CurrentMember() member: Member, @Args('id', { type: () => ID }) id: string): Promise<DiscardedItemDraft | Problem> {
    const result = await this.discardDraft.run(member, id);
    return result instanceof Problem ? result : DiscardedItemDraft.of(result.discardedId);
  }
}
