import './inquiries.events.js';

export { InquiriesModule } from './inquiries.module.js';
export { InquiryLinks, inquiryIdOf, inquiryToken } from './inquiry-token.js';
