import { roles } from '@guildhall/contracts';
import type { Operation } from '../policy/operation-registry.js';
import { holds } from '../policy/actor.js';

/** Who may attempt which operation, as a table: one row an operation, one column a role. */
export function permissionMatrix(operations: readonly Operation[]): string {
  const head = ['Operation', 'Policy', 'Visitor', ...roles.map(title), 'On which rows', 'Limit'];
  const rows = operations.map(({ name, policy }) => {
    const cells = roles.map((role) => mark(policy.who === 'ANYONE' || holds(role, policy.who)));
    return [`\`${name}\``, policy.action, mark(policy.who === 'ANYONE'), ...cells, policy.rows, policy.limit ?? ''];
  });
  return `# Permissions\n\nGenerated from the declared policies by \`npm run generate\`. Every state-changing operation is checked again in its transaction.\n\n${table(head, rows)}`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

function mark(may: boolean): string {
  return may ? 'yes' : '–';
}

function title(role: string): string {
  return role.charAt(0) + role.slice(1).toLowerCase();
}
