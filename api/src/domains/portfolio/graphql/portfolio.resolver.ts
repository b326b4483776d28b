import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Visibility } from '@guildhall/contracts';
import { VisibilityEnum } from '../../../platform/graphql/enums.js';
import { PageArgs, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { Problem } from '../../../platform/problems/problem.js';
import { portfolioPolicy } from '../portfolio.policy.js';
import { CreateItem } from '../use-cases/create-item.js';
import { DeleteItem } from '../use-cases/delete-item.js';
import type { ShownItem } from '../use-cases/item-screens.js';
import { PlaceItem } from '../use-cases/place-item.js';
import { RestoreItem } from '../use-cases/restore-item.js';
import { ReadItems } from '../use-cases/read-items.js';
import { StaleItem } from '../use-cases/stale-item.js';
import { UpdateItem } from '../use-cases/update-item.js';
import { CreatePortfolioItemInput, draftOf, UpdatePortfolioItemInput } from './item.inputs.js';
import {
  CreatePortfolioItemResult,
  DeletedPortfolioItem,
  DeletePortfolioItemResult,
  ItemConflictProblem,
  PortfolioItem,
  PortfolioItemConnection,
  RestorePortfolioItemResult,
  SetItemFeaturedResult,
  SetItemVisibilityResult,
  UpdatePortfolioItemResult,
} from './item.types.js';

/** Portfolios in GraphQL, as their creators see them. */
@Resolver()
export class PortfolioResolver {
  constructor(
    private readonly readItems: ReadItems,
    private readonly createItem: CreateItem,
    private readonly updateItem: UpdateItem,
    private readonly deleteItem: DeleteItem,
    private readonly restoreItem: RestoreItem,
    private readonly placeItem: PlaceItem,
  ) {}

  @Permit(portfolioPolicy.readOwnItems)
  @Query(() => PortfolioItemConnection, { description: 'Your own items, newest first.' })
  async myPortfolio(@CurrentMember() member: Member, @Args() page: PageArgs): Promise<Connection<PortfolioItem>> {
    return toConnection(await this.readItems.page(member, page), (item) => PortfolioItem.of(item));
  }

  @Permit(portfolioPolicy.readOwnItems)
  @Query(() => PortfolioItem, { nullable: true, description: 'Null when it is missing or not yours.' })
  async myPortfolioItem(@CurrentMember() member: Member, @Args('id', { type: () => ID }) id: string): Promise<PortfolioItem | null> {
    const item = await this.readItems.one(member, id);
    return item === null ? null : PortfolioItem.of(item);
  }

  @Permit(portfolioPolicy.readOwnItems)
  @Query(() => PortfolioItemConnection, { description: 'Your items deleted within 30 days, latest deletion first.' })
  async myDeletedItems(@CurrentMember() member: Member, @Args() page: PageArgs): Promise<Connection<PortfolioItem>> {
    return toConnection(await this.readItems.deleted(member, page), (item) => PortfolioItem.of(item));
  }

  @Permit(portfolioPolicy.createItem)
  @Mutation(() => CreatePortfolioItemResult)
  async createPortfolioItem(@CurrentMember() member: Member, @Args('input') input: CreatePortfolioItemInput): Promise<PortfolioItem | Problem> {
    const result = await this.createItem.run(member, draftOf(input), input.draftId?.toLowerCase() ?? null);
    return result instanceof Problem ? result : PortfolioItem.of(result);
  }

  @Permit(portfolioPolicy.updateItem)
  @Mutation(() => UpdatePortfolioItemResult)
  async updatePortfolioItem(@CurrentMember() member: Member, @Args('input') input: UpdatePortfolioItemInput): Promise<PortfolioItem | Problem> {
    const result = await this.updateItem.run(member, { id: input.id, version: input.version, draft: draftOf(input) });
    if (result instanceof Problem) return result;
    return result instanceof StaleItem ? new ItemConflictProblem(PortfolioItem.of(result.current)) : PortfolioItem.of(result);
  }

  @Permit(portfolioPolicy.deleteItem)
  @Mutation(() => DeletePortfolioItemResult)
  async deletePortfolioItem(@CurrentMember() member: Member, @Args('id', { type: () => ID }) id: string): Promise<DeletedPortfolioItem | Problem> {
    const result = await this.deleteItem.run(member, id);
    return result instanceof Problem ? result : DeletedPortfolioItem.of(result.deletedId);
  }

  @Permit(portfolioPolicy.restoreItem)
  @Mutation(() => RestorePortfolioItemResult, { description: 'Undoes a deletion within 30 days.' })
  async restorePortfolioItem(@CurrentMember() member: Member, @Args('id', { type: () => ID }) id: string): Promise<PortfolioItem | Problem> {
    return answer(await this.restoreItem.run(member, id));
  }

  @Permit(portfolioPolicy.placeItem)
  @Mutation(() => SetItemVisibilityResult, { description: 'Applies at once.' })
  async setItemVisibility(
    @CurrentMember() member: Member,
    @Args('id', { type: () => ID }) id: string,
    @Args('visibility', { type: () => VisibilityEnum }) visibility: Visibility,
  ): Promise<PortfolioItem | Problem> {
    return answer(await this.placeItem.show(member, id, visibility));
  }

  @Permit(portfolioPolicy.placeItem)
  @Mutation(() => SetItemFeaturedResult, { description: 'Applies at once; at most three items are featured.' })
  async setItemFeatured(
    @CurrentMember() member: Member,
    @Args('id', { type: () => ID }) id: string,
    @Args('featured', { type: () => Boolean }) featured: boolean,
  ): Promise<PortfolioItem | Problem> {
    return answer(featured ? await this.placeItem.feature(member, id) : await this.placeItem.unfeature(member, id));
  }
}

function answer<P extends Problem>(result: ShownItem | P): PortfolioItem | P {
  return result instanceof Problem ? result : PortfolioItem.of(result);
}
