import type { ReportTarget } from '@guildhall/contracts';

declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** Somebody has reported something public; who it was and what they wrote stands in the row alone. */
    'reports.received': { readonly reportId: string; readonly targetType: ReportTarget; readonly targetId: string };
  }
}
