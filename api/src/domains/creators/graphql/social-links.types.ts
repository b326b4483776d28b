import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { linkProblem, normalLink, type SocialNetwork } from '@guildhall/contracts';
import { CanonicalField } from '../../../platform/text/text-fields.js';

/** Where a creator can be found besides here. */
@ObjectType({ description: 'Where a creator can be found besides here; https addresses.' })
export class SocialLinks {
  @Field(() => String, { nullable: true, description: 'At x.com or twitter.com.' })
  x!: string | null;

  @Field(() => String, { nullable: true, description: 'At instagram.com.' })
  instagram!: string | null;

  @Field(() => String, { nullable: true, description: 'At linkedin.com.' })
  linkedin!: string | null;

  @Field(() => String, { nullable: true, description: 'Anywhere.' })
  website!: string | null;
}

/** Links to be saved. */
@InputType({ description: 'A link that is left out stays as it is; null takes it away.' })
export class SocialLinksInput {
  @Field(() => String, { nullable: true })
  @LinkField('x')
  x?: string | null;

  @Field(() => String, { nullable: true })
  @LinkField('instagram')
  instagram?: string | null;

  @Field(() => String, { nullable: true })
  @LinkField('linkedin')
  linkedin?: string | null;

  @Field(() => String, { nullable: true })
  @LinkField('website')
  website?: string | null;
}

function LinkField(network: SocialNetwork): PropertyDecorator {
  return CanonicalField(
    (text) => normalLink(network, text),
    (text) => linkProblem(network, text),
  );
}
