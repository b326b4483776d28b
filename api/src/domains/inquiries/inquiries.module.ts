import { Module } from '@nestjs/common';
import { InquiryLinks } from './inquiry-token.js';

/** Inquiries: what clients ask of creators, from the form to the finished work. */
@Module({ providers: [InquiryLinks], exports: [InquiryLinks] })
export class InquiriesModule {}
