import { demoAccounts, findAccount, guildsOf, snowflake } from './discord-accounts.ts';
import { DiscordGrants, tokenLifeSeconds, type Authorization } from './discord-grants.ts';
import { escapeHtml, page } from './html.ts';
import { serveStandIn, type Routes, type StandIn, type StandInAnswer, type StandInRequest } from './stand-in-server.ts';

/** The application that the stand-in knows, and where it listens. */
export interface DiscordOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** A free port when not given. */
  readonly port?: number;
}

/** Starts the local Discord: sign-in with the demo accounts, tokens, the signed-in account and its servers, one invite. */
export async function startDiscord(options: DiscordOptions): Promise<StandIn> {
  const grants = new DiscordGrants();
  const authorize = (request: StandInRequest) => answerAuthorize(request, options, grants);
  const token = (request: StandInRequest) => answerToken(request, options, grants);
  const revoke = (request: StandInRequest) => answerRevoke(request, options, grants);
  const routes: Record<string, Routes[string]> = {
    'GET /': () => ({ html: page('Stand-in Discord', '<h1>Stand-in Discord</h1><p>Signing in to Guildhall leads here.</p>') }),
    'GET /oauth2/authorize': authorize,
  };
  for (const base of ['/api', '/api/v10']) {
    routes[`GET ${base}/oauth2/authorize`] = authorize;
    routes[`POST ${base}/oauth2/token`] = token;
    routes[`POST ${base}/oauth2/token/revoke`] = revoke;
    routes[`GET ${base}/invites/*`] = answerInvite;
    routes[`GET ${base}/users/@me`] = (request) => withToken(request, grants, 'identify', describeAccount);
    routes[`GET ${base}/users/@me/guilds`] = (request) =>
      withToken(request, grants, 'guilds', (one) => describeGuilds(one, request.query.get('with_counts') === 'true'));
  }
  return serveStandIn(routes, options.port);
}

/** The one invite that the stand-in knows, and the server behind it. */
export const standInInvite = 'guildhall';

function answerInvite({ path, query }: StandInRequest): StandInAnswer {
  const code = path.slice(path.lastIndexOf('/') + 1);
  if (code !== standInInvite) return { status: 404, json: { message: 'Unknown Invite', code: 10006 } };
  const counts = query.get('with_counts') === 'true' ? { approximate_member_count: 5_214, approximate_presence_count: 486 } : {};
  return { json: { type: 0, code, expires_at: null, guild: { id: snowflake('guild Guildhall market'), name: 'Guildhall market' }, ...counts } };
}

function answerAuthorize({ path, query }: StandInRequest, options: DiscordOptions, grants: DiscordGrants): StandInAnswer {
  const redirectUri = query.get('redirect_uri') ?? '';
  const wrong = refuseAuthorize(query, options, redirectUri);
  if (wrong !== undefined) return { status: 400, html: page('Not authorized', `<h1>This cannot be authorized</h1><p>${escapeHtml(wrong)}</p>`) };
  const state = query.get('state');
  const back = (answer: Record<string, string>) => {
    const url = new URL(redirectUri);
    for (const [name, value] of Object.entries({ ...answer, ...(state === null ? {} : { state }) })) url.searchParams.set(name, value);
    return { status: 302, headers: { location: url.href } };
  };
  if (query.has('cancel')) {
    return back({ error: 'access_denied', error_description: 'The resource owner or authorization server denied the request' });
  }
  const chosen = query.get('as');
  if (chosen === null) return { html: authorizePage(path, query) };
  const account = findAccount(chosen);
  if (!account) return { status: 404, html: page('No such account', `<h1>There is no account “${escapeHtml(chosen)}”</h1>`) };
  const challenge = query.get('code_challenge');
  const consent = { account, scope: query.get('scope') ?? 'identify', redirectUri };
  return back({ code: grants.issueCode(challenge === null ? consent : { ...consent, challenge }) });
}

function refuseAuthorize(query: URLSearchParams, options: DiscordOptions, redirectUri: string): string | undefined {
  if (query.get('client_id') !== options.clientId) return 'Unknown application.';
  if (query.get('response_type') !== 'code') return 'The response type must be "code".';
  if (!/^https?:\/\/.+/.test(redirectUri) || !URL.canParse(redirectUri)) return 'Invalid OAuth2 redirect_uri.';
  return undefined;
}

function authorizePage(path: string, query: URLSearchParams): string {
  const link = (name: string, value: string) => escapeHtml(`${path}?${new URLSearchParams([...query, [name, value]]).toString()}`);
  const rows = Object.entries(demoAccounts).map(([username, about]) => {
    return `<li><a href="${link('as', username)}"><strong>${escapeHtml(username)}</strong><br><small>${escapeHtml(about)}</small></a></li>`;
  });
  const hidden = [...query].map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`);
  const other = `<form action="${path}">${hidden.join('')}<label for="as">Or a new account (its name begins with u-)</label>
    <input id="as" name="as" pattern="u-[a-z0-9._\\-]+" required> <button>Continue</button></form>`;
  const cancel = `<p class="under"><a href="${link('cancel', '1')}">Cancel</a></p>`;
  const intro = '<h1>Continue to Guildhall as</h1><p>This page stands in for Discord on your own machine.</p>';
  return page('Sign in with the stand-in Discord', `${intro}<ul>${rows.join('')}</ul>${other}${cancel}`);
}

function clientIsKnown(request: StandInRequest, form: URLSearchParams, options: DiscordOptions): boolean {
  const [scheme, credentials] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'basic') {
    return Buffer.from(credentials ?? '', 'base64').toString('utf8') === `${options.clientId}:${options.clientSecret}`;
  }
  return form.get('client_id') === options.clientId && form.get('client_secret') === options.clientSecret;
}

/** The form of a token request, or the refusal that Discord would answer. */
function readForm(request: StandInRequest, options: DiscordOptions): { form: URLSearchParams; refusal?: StandInAnswer } {
  const form = new URLSearchParams(request.body);
  if (!(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) {
    return { form, refusal: { status: 400, json: { error: 'invalid_request', error_description: 'The body must be form-encoded.' } } };
  }
  if (!clientIsKnown(request, form, options)) return { form, refusal: { status: 401, json: { error: 'invalid_client' } } };
  return { form };
}

function answerToken(request: StandInRequest, options: DiscordOptions, grants: DiscordGrants): StandInAnswer {
  const { form, refusal } = readForm(request, options);
  if (refusal) return refusal;
  const type = form.get('grant_type');
  if (type === 'authorization_code') {
    const found = grants.redeem(form.get('code') ?? '', form.get('redirect_uri') ?? '', form.get('code_verifier') ?? undefined);
    return found ? tokens(found) : { status: 400, json: { error: 'invalid_grant', error_description: 'Invalid "code" in request.' } };
  }
  if (type === 'refresh_token') {
    const found = grants.refresh(form.get('refresh_token') ?? '');
    return found ? tokens(found) : { status: 400, json: { error: 'invalid_grant' } };
  }
  return { status: 400, json: { error: 'unsupported_grant_type' } };
}

function tokens({ accessToken, refreshToken, consent }: Authorization): StandInAnswer {
  return {
    json: {
      token_type: 'Bearer',
      access_token: accessToken,
      expires_in: tokenLifeSeconds,
      refresh_token: refreshToken,
      scope: consent.scope,
    },
  };
}

function answerRevoke(request: StandInRequest, options: DiscordOptions, grants: DiscordGrants): StandInAnswer {
  const { form, refusal } = readForm(request, options);
  if (refusal) return refusal;
  grants.revoke(form.get('token') ?? '');
  return { json: {} };
}

function withToken(request: StandInRequest, grants: DiscordGrants, scope: string, describe: (one: Authorization) => unknown): StandInAnswer {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const found = token === undefined ? undefined : grants.byAccessToken(token);
  if (!found) return { status: 401, json: { message: '401: Unauthorized', code: 0 } };
  if (!found.consent.scope.split(' ').includes(scope)) return { status: 403, json: { message: 'Missing Access', code: 50001 } };
  return { json: describe(found) };
}

function describeAccount({ consent }: Authorization): unknown {
  const { email, verified, ...open } = consent.account;
  return consent.scope.split(' ').includes('email') ? { ...open, email, verified } : open;
}

function describeGuilds({ consent }: Authorization, withCounts: boolean): unknown {
  const counts = withCounts ? { approximate_member_count: 42, approximate_presence_count: 7 } : {};
  return guildsOf(consent.account).map((guild) => ({ ...guild, ...counts }));
}
