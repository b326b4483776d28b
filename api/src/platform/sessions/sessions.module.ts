import { Global, Module } from '@nestjs/common';
import { HttpConfig } from '../http/http.config.js';
import { SessionCookies } from './session-cookies.js';
import { Sessions } from './sessions.js';
import { SignInStates } from './sign-in-states.js';

/** Sessions and sign-ins under way. */
@Global()
@Module({
  providers: [
    Sessions,
    SignInStates,
    { provide: SessionCookies, inject: [HttpConfig], useFactory: (config: HttpConfig) => new SessionCookies(config.publicUrl) },
  ],
  exports: [Sessions, SignInStates, SessionCookies],
})
export class SessionsModule {}
