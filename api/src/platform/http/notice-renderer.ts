/** Renders the page that people see when something failed. The publishing domain provides it; `platform` knows no page. */
export abstract class NoticeRenderer {
  /** The whole HTML of a notice, or `null` when it cannot be rendered either. */
  abstract notice(status: number, reference: string | null): Promise<string | null>;
}
