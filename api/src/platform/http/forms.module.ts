import { Global, Module } from '@nestjs/common';
import { FormTokens } from './form-token.js';

/** Forms without a script, for everyone. */
@Global()
@Module({ providers: [FormTokens], exports: [FormTokens] })
export class FormsModule {}
