import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { limits } from '@guildhall/contracts';
import { Refusal } from '../policy/policy-exceptions.js';

/** Most fields that one query may ask for, connections counted with their page size. */
export const MAX_COST = 10_000;

type Variables = Readonly<Record<string, unknown>>;

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  readonly seen: readonly string[];
}

/**
 * Refuses documents that cost too much or that try to do two things in one mutation. A field costs one; what stands
 * below a field with `first` costs that many times. The sum is an upper bound of the values in the answer.
 * @throws Refusal QUERY_TOO_COSTLY or BAD_REQUEST, before anything has run.
 */
export function refuseCostly(document: DocumentNode, variables: Variables): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  for (const operation of operations) {
    const walk = { fragments, variables, seen: [] };
    if (operation.operation === 'mutation' && countRoots(operation.selectionSet, walk) !== 1) {
      throw new Refusal('BAD_REQUEST', 'A mutation does one thing: ask for exactly one field at its root.');
    }
    const cost = costOf(operation.selectionSet, walk);
    if (cost > MAX_COST) throw new Refusal('QUERY_TOO_COSTLY', `This query asks for up to ${cost} values; ${MAX_COST} are allowed. Ask for fewer or smaller pages.`);
  }
}

function countRoots(selections: SelectionSetNode, walk: Walk): number {
  return sumOver(selections, walk, () => 1, countRoots);
}

function costOf(selections: SelectionSetNode, walk: Walk): number {
  return sumOver(selections, walk, (field, inner) => 1 + pageSize(field, inner.variables) * (field.selectionSet ? costOf(field.selectionSet, inner) : 0), costOf);
}

function sumOver(
  selections: SelectionSetNode,
  walk: Walk,
  ofField: (field: FieldNode, walk: Walk) => number,
  ofFragment: (selections: SelectionSetNode, walk: Walk) => number,
): number {
  let sum = 0;
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) sum += ofField(selection, walk);
    else if (selection.kind === Kind.INLINE_FRAGMENT) sum += ofFragment(selection.selectionSet, walk);
    else {
      const name = selection.name.value;
      const fragment = walk.fragments.get(name);
      // Validation has refused circles already; this guards the walk itself.
      if (fragment === undefined || walk.seen.includes(name)) continue;
      sum += ofFragment(fragment.selectionSet, { ...walk, seen: [...walk.seen, name] });
    }
  }
  return sum;
}

function pageSize(field: FieldNode, variables: Variables): number {
  const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (first === undefined) return field.name.value === 'edges' || field.selectionSet === undefined ? 1 : defaultSize(field);
  const given: unknown = first.kind === Kind.INT ? Number(first.value) : first.kind === Kind.VARIABLE ? variables[first.name.value] : undefined;
  return typeof given === 'number' && given > 0 ? Math.min(given, limits.page.max) : limits.page.default;
}

// A connection without `first` answers the default page; it is known by the `edges` asked for below it.
function defaultSize(field: FieldNode): number {
  const connection = field.selectionSet?.selections.some((one) => one.kind === Kind.FIELD && one.name.value === 'edges') ?? false;
  return connection ? limits.page.default : 1;
}
