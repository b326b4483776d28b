import type { ReportPage } from '@guildhall/contracts';
import { hostile, mediaOrigin, origin } from './basics.js';

/** A form that nobody has touched. */
export const report: ReportPage = {
  kind: 'report',
  origin,
  mediaOrigin,
  path: '/report',
  target: { type: 'ITEM', id: '0199c0de-0000-7000-8000-000000000007', name: 'Salt garden', creatorName: 'Noor El-Amin', path: '/portfolio/noor/salt-garden' },
  fields: { reason: '', details: '', email: '' },
  problems: [],
  formToken: 'form-token',
  received: false,
};

/** A form that came back, with everything in it that could break out. */
export const refusedReport: ReportPage = {
  ...report,
  target: { ...report.target, type: 'REVIEW', name: hostile, creatorName: hostile, path: '/portfolio/noor#reviews' },
  fields: { reason: hostile, details: `\n${hostile}`, email: '"><script>@evil.example' },
  problems: [
    { field: null, message: 'You can report 10 things a day. The next one is possible in 3 hours.' },
    { field: 'reason', message: 'Choose what is wrong.' },
    { field: 'email', message: 'Write an address such as ada@example.org.' },
  ],
};

/** A name that is read from right to left, with a reason chosen. */
export const arabicReport: ReportPage = {
  ...report,
  target: { ...report.target, type: 'PROFILE', name: 'سلمى الخطّاط', creatorName: null, path: '/portfolio/salma-k' },
  fields: { reason: 'IMPERSONATION', details: 'أنا سلمى.', email: '' },
};

export const receivedReport: ReportPage = { ...report, received: true };
