import { limits } from '@guildhall/contracts';
import { definePolicies } from '../../platform/policy/policy.js';

/** Who may do what with reports. */
export const reportsPolicy = definePolicies('reports', {
  readForm: { who: 'ANYONE', rows: 'what everybody can see' },
  report: { who: 'ANYONE', rows: 'what everybody can see', limit: `${limits.report.perDay} a day for each member, or network without an account` },
});
