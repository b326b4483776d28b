import { createHash } from 'node:crypto';
import { page } from './html.ts';
import { serveStandIn, type Routes, type StandIn, type StandInAnswer, type StandInRequest } from './stand-in-server.ts';

/** What the communities of the stand-in are called. */
export const standInCommunity = { repository: 'guildhall/guildhall', organization: 'guildhall', subreddit: 'guildhall' } as const;

const dayMs = 86_400_000;

/**
 * Starts the local GitHub, Reddit and Hugging Face on one port, each under a path of its own: `/github`, `/reddit`, `/huggingface`.
 * Only what the public figures of a community are made of.
 */
export async function startPlatforms({ port }: { readonly port?: number } = {}): Promise<StandIn> {
  return serveStandIn({ ...github(), ...reddit(), ...huggingFace(), 'GET /': () => ({ html: page('Stand-in platforms', '<h1>Stand-in platforms</h1>') }) }, port);
}

/** A community page such as “Join now” leads to. */
function communityPage(name: string): StandInAnswer {
  return { html: page(name, `<h1>${name}</h1><p>This page stands in for a community elsewhere.</p>`) };
}

function github(): Routes {
  const { repository, organization } = standInCommunity;
  const needsAgent = (json: (now: number) => unknown) => (request: StandInRequest): StandInAnswer => {
    // The real one refuses a request that does not say who asks.
    if (!request.headers['user-agent'] || request.headers['user-agent'] === 'node') {
      return { status: 403, json: { message: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header' } };
    }
    return tagged(request, json(Date.now()));
  };
  const events = needsAgent((now) => [1, 2, 3, 9].map((days) => ({ id: String(days), type: 'PushEvent', created_at: daysAgo(now, days) })));
  return {
    [`GET /github/repos/${repository}`]: needsAgent(() => ({ full_name: repository, stargazers_count: 1842, subscribers_count: 61, forks_count: 214 })),
    [`GET /github/repos/${repository}/events`]: events,
    [`GET /github/orgs/${organization}`]: needsAgent(() => ({ login: organization, followers: 367 })),
    [`GET /github/orgs/${organization}/events`]: events,
    'GET /github/join': () => communityPage('Guildhall on GitHub'),
  };
}

function reddit(): Routes {
  const base = `/reddit/r/${standInCommunity.subreddit}`;
  const post = (days: number) => ({ kind: 't3', data: { created_utc: Math.floor((Date.now() - days * dayMs) / 1_000) } });
  return {
    [`GET ${base}/about.json`]: () => ({ json: { kind: 't5', data: { display_name: standInCommunity.subreddit, subscribers: 12_480, active_user_count: 173 } } }),
    [`GET ${base}/new.json`]: () => ({ json: { kind: 'Listing', data: { children: [1, 2, 4, 6, 12].map(post) } } }),
    'GET /reddit/join': () => communityPage('Guildhall on Reddit'),
  };
}

function huggingFace(): Routes {
  const { organization } = standInCommunity;
  const model = (days: number) => ({ id: `${organization}/model-${days}`, lastModified: daysAgo(Date.now(), days) });
  return {
    [`GET /huggingface/api/organizations/${organization}/overview`]: () => ({ json: { name: organization, numFollowers: 940, numModels: 27, numDatasets: 4, numSpaces: 6 } }),
    'GET /huggingface/api/models': () => ({ json: [0.5, 1, 2, 3, 5, 6, 30].map(model) }),
    'GET /huggingface/join': () => communityPage('Guildhall on Hugging Face'),
  };
}

function daysAgo(now: number, days: number): string {
  // To the day, so that an answer, and with it its tag, stays the same for a while.
  return new Date(Math.floor(now / dayMs) * dayMs - days * dayMs).toISOString();
}

/** With an ETag, and 304 without a body for who has it already. */
function tagged({ headers }: StandInRequest, json: unknown): StandInAnswer {
  const etag = `W/"${createHash('sha256').update(JSON.stringify(json)).digest('hex')}"`;
  if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
  return { json, headers: { etag } };
}
