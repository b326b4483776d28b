import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { type ApplicationConfig, ErrorHandler, inject, provideAppInitializer, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling, withViewTransitions } from '@angular/router';
import { routes } from './app.routes.js';
import { apiInterceptor } from './data/api-interceptor.js';
import { Session } from './session/session.js';
import { calmTransition } from './shell/calm-transition.js';
import { PageTitle } from './shell/page-title.js';
import { CrashHandler } from './ui/crash/crash.js';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withViewTransitions({ skipInitialTransition: true, onViewTransitionCreated: calmTransition }),
    ),
    // XHR instead of fetch: only it reports how much of an upload has gone out.
    provideHttpClient(withXhr(), withInterceptors([apiInterceptor])),
    provideAppInitializer(() => {
      void inject(Session).ready();
    }),
    { provide: ErrorHandler, useExisting: CrashHandler },
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
