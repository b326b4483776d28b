import { inject } from '@angular/core';
import type { RedirectFunction } from '@angular/router';
import { Session } from './session.js';

/** Where the dashboard begins: with the work of those who have a profile, with making one for everybody else. */
export const firstArea: RedirectFunction = async () => {
  const session = inject(Session);
  await session.ready();
  const member = session.member();
  return member !== null && member.creatorUsername === null ? '/settings/marketplace' : '/portfolio';
};
