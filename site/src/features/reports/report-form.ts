import { noReason, type FormProblem } from '@guildhall/contracts';
import { formOutcome, type FormOutcome } from '../forms/form-outcome.js';
import { GraphqlForm, type FormRequest } from '../forms/graphql-form.js';
import { reportReading } from './report-words.js';

const query = `mutation ReportContent($input: ReportContentInput!) {
  reportContent(input: $input) {
    __typename
    ... on Problem { message }
    ... on ValidationProblem { fields { field message } }
  }
}`;

/** The form for a report. */
class ReportForm extends GraphqlForm {
  protected override request({ reason, ...typed }: Readonly<Record<string, FormDataEntryValue>>): FormRequest | FormProblem {
    if (reason === undefined) return { field: 'reason', message: noReason };
    const { type, thing } = this.dataset;
    return { query, variables: { input: { ...typed, reason, targetType: type, targetId: thing } } };
  }

  protected override outcome(answer: unknown): FormOutcome {
    return formOutcome(answer, reportReading);
  }
}

customElements.define('report-form', ReportForm);
