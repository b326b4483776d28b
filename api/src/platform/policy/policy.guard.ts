import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { holds, type Actor } from './actor.js';
import { POLICY, type Policy } from './policy.js';
import { RoleRequired, SignInRequired } from './policy-exceptions.js';
import { actorOf, httpOf } from './request-actor.js';

/** Decides from the session alone whether an actor may attempt an operation; use cases decide again on rows. */
export function refusalOf(policy: Policy, actor: Actor): SignInRequired | RoleRequired | null {
  if (policy.who === 'ANYONE') return null;
  if (actor.kind === 'visitor') return new SignInRequired();
  return holds(actor.role, policy.who) ? null : new RoleRequired();
}

/** Enforces the declared policy at every root field and route. An operation without one never runs. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const policy = this.reflector.get<Policy | undefined>(POLICY, context.getHandler());
    if (policy === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no policy`);
    const refusal = refusalOf(policy, actorOf(httpOf(context).request));
    if (refusal !== null) throw refusal;
    return true;
  }
}
