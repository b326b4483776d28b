import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { limits } from '@guildhall/contracts';

/** Which page of a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `How many, ${limits.page.default} unless told, at most ${limits.page.max}.` })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'Ask for at least 1.' })
  @Max(limits.page.max, { message: `Ask for at most ${limits.page.max}.` })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string;
}

/** Where a page lies in its list (Relay). */
@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** One page as a store reads it. */
export interface Page<Node> {
  readonly nodes: readonly { readonly node: Node; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

/** A Relay connection as GraphQL answers it. */
export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Translates a page to a connection, each node by `encode`. */
export function toConnection<Row, Node>(page: Page<Row>, encode: (row: Row) => Node): Connection<Node> {
  const edges = page.nodes.map(({ node, cursor }) => ({ node: encode(node), cursor }));
  const pageInfo: PageInfo = {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, totalCount: page.totalCount };
}

/** Declares `<Name>Connection` and `<Name>Edge` for an object type. */
export function connectionOf<Node extends object>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => node)
    node!: Node;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType(`${name}Connection`)
  class NodeConnection implements Connection<Node> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'All of the list, counted up to 10,000.' })
    totalCount!: number;
  }
  return NodeConnection;
}
