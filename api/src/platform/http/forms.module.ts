import { Global, Module } from '@nestjs/common';
import { FormTokens } from './form-token.js';
import { PersonalPages } from './personal-pages.js';

/** Forms without a script, and the pages that they are on, for everyone. */
@Global()
@Module({ providers: [FormTokens, PersonalPages], exports: [FormTokens, PersonalPages] })
export class FormsModule {}
