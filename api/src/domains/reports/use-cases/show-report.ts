import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FormProblem, ReportFields, ReportPage } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import { FormTokens } from '../../../platform/http/form-token.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import type { Actor } from '../../../platform/policy/actor.js';
import type { TargetName } from '../model/report.js';
import { ReportedThings } from '../store/reported-things.js';

/** Names the form for a report in its token. */
export function reportForm({ type, id }: TargetName): string {
  return `report:${type}:${id}`;
}

/** What is shown in the form. */
export interface ReportState {
  readonly fields: ReportFields;
  readonly problems: readonly FormProblem[];
  readonly received: boolean;
}

/** Makes the page with the form for a report. */
@Injectable()
export class ShowReport {
  constructor(
    private readonly database: Database,
    private readonly things: ReportedThings,
    private readonly tokens: FormTokens,
    private readonly config: HttpConfig,
  ) {}

  /** `null` when there is nothing of this name that everybody can see. */
  async page(actor: Actor, name: TargetName, state: ReportState): Promise<ReportPage | null> {
    const target = isUUID(name.id) ? await this.things.find(this.database, name) : null;
    if (target === null) return null;
    return { kind: 'report', ...this.config.origins, path: '/report', target, formToken: this.tokens.issue(reportForm(name), actor), ...state };
  }
}
