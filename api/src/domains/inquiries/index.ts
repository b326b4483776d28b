import './inquiries.events.js';

export { InquiriesModule, InquiryExpiryModule } from './inquiries.module.js';
export { InquiryLinks, inquiryIdOf, inquiryToken } from './inquiry-token.js';
export { Inquiry } from './graphql/inquiry.types.js';
export { ClientReviews } from './client-reviews.js';
export { InquiryForms, type InquiryExchange } from './rest/inquiry-forms.js';
