import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from '@guildhall/contracts';

/** What one action demands. It stands beside the verb, is enforced by the guard and printed in the permission matrix. */
export interface PolicyRule {
  /** `ANYONE`, or the lowest role that may. */
  readonly who: 'ANYONE' | Role;
  /** On which rows, in words: “own items”, “cases that are not the actor's own”. */
  readonly rows: string;
  /** The promised quota or flood limit that applies, in words. */
  readonly limit?: string;
}

/** A rule with its name, `<domain>.<action>`. */
export interface Policy extends PolicyRule {
  readonly action: string;
}

/**
 * Declares the policies of a domain.
 * @example const portfolioPolicy = definePolicies('portfolio', { createItem: { who: 'MEMBER', rows: 'own items' } });
 */
export function definePolicies<Rules extends Record<string, PolicyRule>>(
  domain: string,
  rules: Rules,
): { readonly [Action in keyof Rules]: Policy } {
  const named = Object.entries(rules).map(([action, rule]) => [action, { ...rule, action: `${domain}.${action}` }]);
  return Object.fromEntries(named) as { readonly [Action in keyof Rules]: Policy };
}

/** Metadata key under which an operation carries its policy. */
export const POLICY = 'guildhall:policy';

/** Declares the policy of a resolver or controller method. Without it the application refuses to start. */
export const Permit = (policy: Policy): CustomDecorator => SetMetadata(POLICY, policy);
