import { formOutcome, type FormOutcome } from '../forms/form-outcome.js';
import { GraphqlForm, type FormRequest } from '../forms/graphql-form.js';
import { inquiryReading } from './contact-words.js';

const query = `mutation SendInquiry($input: SendInquiryInput!) {
  sendInquiry(input: $input) {
    __typename
    ... on SentInquiry { outcome }
    ... on Problem { message }
    ... on ValidationProblem { fields { field message } }
  }
}`;

/** The form to a creator. */
class ContactForm extends GraphqlForm {
  protected override request(typed: Readonly<Record<string, FormDataEntryValue>>): FormRequest {
    return { query, variables: { input: { ...typed, creatorUsername: this.dataset['creator'] } } };
  }

  protected override outcome(answer: unknown): FormOutcome {
    return formOutcome(answer, inquiryReading);
  }
}

customElements.define('contact-form', ContactForm);
