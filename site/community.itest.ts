import { describe, expect, it } from '@jest/globals';
import { activityTypes, externalPlatforms, reportReasons, type PageModel } from '@guildhall/contracts';
import { hostile } from './testing/basics.js';
import { community, emptyCommunity, emptyFeed, feed, hostileCommunity } from './testing/community-fixtures.js';
import { emptyLanding, htmlPages, item, landing, personality, profile, sitemapIndex, sitemapShard } from './testing/fixtures.js';
import { anInquiry, contact, deliveredContact, inquiryPages, refusedContact, sentContact } from './testing/inquiry-fixtures.js';
import { receivedReport, refusedReport, report } from './testing/report-fixtures.js';
import { feedBreaches } from './testing/feed-rules.js';
import { answer, html, structuredData } from './testing/renderer.js';
import { sitemapBreaches } from './testing/sitemap-rules.js';
import { xmlTree } from './testing/xml-tree.js';

/** Runs against the built bundle: `npm run build:site` first. */
const noindex = '<meta name="robots" content="noindex, follow"';
const forms = async (page: PageModel): Promise<readonly string[]> => (await html(page)).match(/<form .*?<\/form>/gsu) ?? [];

describe('the community hub', () => {
  it('names each platform, its members, how lively it is and since when, and leads there in a new tab', async () => {
    const text = await html(community);
    for (const words of ['Hugging Face', '18,204', 'Very active', 'Moderate', 'r/guildhall']) expect(text).toContain(words);
    const joins = text.match(/<a class="button" href="https:[^>]*target="_blank"[^>]*>/gu) ?? [];
    expect(joins).toHaveLength(externalPlatforms.length);
    for (const join of joins) expect(join).toContain('rel="noopener"');
    expect(text.match(/Out of date: counted/gu)).toHaveLength(1);
    expect(text).toContain('<time datetime="2026-11-20T09:30:00.000Z" data-relative>20 November 2026 at 09:30 UTC</time>');
  });

  it('says that a platform has no figures yet instead of zero, and leads nowhere but to joinable places', async () => {
    const text = await html(hostileCommunity);
    expect(text).toContain('No figures yet');
    expect(text).not.toMatch(/href="javascript:/u);
    expect(structuredData(text)).toMatchObject({ '@graph': [{ mainEntity: { itemListElement: [{ name: hostile }] } }] });
  });

  it('leads to a place that is stood in for on this machine, too', async () => {
    const local = { ...community, platforms: community.platforms.map((card) => ({ ...card, joinUrl: 'http://127.0.0.1:9/join' })) };
    expect((await html(local)).match(/<a class="button" href="http:\/\/127\.0\.0\.1:9\/join" target="_blank" rel="noopener"/gu)).toHaveLength(community.platforms.length);
  });

  it('tells what happened with a drawing for each kind, and has the earlier behind a link', async () => {
    const text = await html(community);
    const lines = text.match(/<li class="activity" data-id=/gu) ?? [];
    expect(lines).toHaveLength(community.activity.length);
    for (const type of activityTypes) expect(text).toContain(`<template data-activity="${type}">`);
    expect(text).toContain('rel="next" href="/community?after=eyJhIjoxfQ%3D%3D"');
    expect(await html(emptyCommunity)).toContain('Nothing has happened yet');
  });

  it('is a CollectionPage of what the feed tells, about the organisation and its places elsewhere', async () => {
    const about = { '@type': 'Organization', sameAs: community.platforms.map(({ joinUrl }) => joinUrl) };
    expect(structuredData(await html(community))).toMatchObject({ '@graph': [{ '@type': 'CollectionPage', about, mainEntity: { '@type': 'ItemList' } }] });
    expect(await html(community)).not.toContain(noindex);
    expect(await html(community, '?after=abc')).toContain(noindex);
  });

  it('leaves out figures of what does not exist', async () => {
    expect(await html(community)).toContain('data-figure="deployments"');
    expect(await html(landing)).not.toContain('data-figure="deployments"');
  });
});

describe('the front page', () => {
  it('calls to the community in the hero, shows each platform, and ends with the community', async () => {
    const text = await html(landing);
    expect(text).toMatch(/class="hero.*Join the community.*class="platforms".*id="community".*data-figure="inquiriesAnswered".*<footer/su);
    expect(await html(emptyLanding)).not.toContain('class="platforms"');
  });
});

describe('the contact form', () => {
  it('has every field with its label, and goes to the same address with its token', async () => {
    const [form = ''] = await forms(contact);
    expect(form).toMatch(/method="post" action="\/portfolio\/noor\/contact"/u);
    expect(form).toContain('name="formToken" value="form-token"');
    for (const name of Object.keys(contact.fields)) expect(form).toMatch(new RegExp(`<label for="contact-${name}".* name="${name}"`, 'su'));
    expect(await html(contact)).toContain(noindex);
  });

  it('comes back with what was typed, and with each problem at its field', async () => {
    const text = await html(refusedContact);
    expect(text).toMatch(/<input id="contact-email"[^>]*aria-describedby="contact-email-problem"[^>]*aria-invalid="true"/u);
    expect(text).toContain('data-problem="email">Write an address such as ada@example.org.</p>');
    expect(text).toContain('role="alert" tabindex="-1" data-problem-of-form>You can write to three creators a day.');
    expect(text).not.toMatch(/<input id="contact-name"[^>]*aria-invalid/u);
    expect(text).toContain('value="&quot;><script>@evil.example"');
  });

  it('says what became of it', async () => {
    expect(await html(sentContact)).toContain('One more step: look into your mail');
    expect(await html(deliveredContact)).toContain('Your inquiry has been delivered');
    expect(await forms(sentContact)).toEqual([]);
  });

  it('opens over profiles and works', async () => {
    for (const page of [profile, item]) expect(await html(page)).toContain('<contact-dialog>');
  });
});

describe('the form for a report', () => {
  it('says what it is about, has every field with its label, and goes to the same address with its token', async () => {
    const [form = ''] = await forms(report);
    expect(form).toContain(`method="post" action="/report?type=ITEM&amp;id=${report.target.id}"`);
    expect(form).toContain('name="formToken" value="form-token"');
    expect(form.match(/type="radio" name="reason" value="[A-Z_]+"/gu)).toHaveLength(reportReasons.length);
    for (const name of ['details', 'email']) expect(form).toMatch(new RegExp(`<label for="report-${name}".* name="${name}"`, 'su'));
    const text = await html(report);
    expect(text).toContain(noindex);
    expect(text).toContain('<a href="/portfolio/noor/salt-garden"><bdi>Salt garden</bdi></a> by <bdi>Noor El-Amin</bdi>');
  });

  it('comes back with what was typed, and with each problem at its field', async () => {
    const text = await html(refusedReport);
    expect(text).toMatch(/<input id="report-email"[^>]*aria-invalid="true"/u);
    expect(text).toContain('data-problem="reason">Choose what is wrong.</p>');
    expect(text).toContain('data-problem-of-form>You can report 10 things a day.');
    expect(text).toContain('value="&quot;><script>@evil.example"');
  });

  it('thanks, and leads back', async () => {
    expect(await html(receivedReport)).toContain('Thank you: your report is in');
    expect(await forms(receivedReport)).toEqual([]);
  });

  it('is linked from profiles, reviews, works and personalities; previews have nothing to report', async () => {
    const links = async (page: PageModel) => ((await html(page)).match(/<a class="report-link" [^>]*>/gu) ?? []).map((link) => /type=([A-Z]+)&amp;id=([^"]+)" rel="nofollow"/u.exec(link)?.slice(1));
    const reviews = profile.standing.reviews.map(({ id }) => ['REVIEW', id]);
    expect(await links(profile)).toEqual([...reviews, ['PROFILE', profile.creator.id]]);
    expect(await links(item)).toEqual([['ITEM', item.item.id]]);
    expect(await links(personality)).toEqual([['PERSONALITY', personality.personality.id]]);
    expect(await links({ ...item, preview: true })).toEqual([]);
  });
});

describe("the client's page of an inquiry", () => {
  const path = anInquiry('NEW').path;

  it.each([
    ['unconfirmedInquiry', [`${path}/confirm`]],
    ['newInquiry', []],
    ['readInquiry', []],
    ['acceptedInquiry', [`${path}/complete`]],
    ['halfCompletedInquiry', []],
    ['declinedInquiry', []],
    ['expiredInquiry', []],
    ['openReview', [`${path}/review`]],
    ['sealedReview', []],
    ['publishedReview', []],
  ] as const)('%s offers %j', async (name, actions) => {
    const found = await forms(inquiryPages[name]);
    expect(found.map((form) => /method="post" action="([^"]+)"/u.exec(form)?.[1])).toEqual(actions);
    for (const form of found) expect(form).toContain('name="formToken" value="form-token"');
  });

  it('is listed nowhere and does not repeat its own address', async () => {
    const text = await html(inquiryPages.newInquiry);
    expect(text).toContain(noindex);
    expect(text).not.toContain(path);
  });

  it('looks the same for an inquiry that was taken for spam', async () => {
    expect(await html(anInquiry('SPAM'))).toBe(await html(inquiryPages.newInquiry));
  });

  it('keeps what was chosen and typed when a review comes back', async () => {
    const text = await html(inquiryPages.refusedReview);
    expect(text.match(/<input type="radio"[^>]*checked/gu)).toHaveLength(1);
    expect(text).toMatch(/<input type="radio" name="stars" value="4"[^>]*checked/u);
    expect(text).toContain('This page was open for too long. Send it again.');
    expect(text).toContain('id="review-stars-problem">Choose one to five stars.</p>');
  });
});

describe('what machines read', () => {
  it.each([
    ['full', feed, 50],
    ['empty', emptyFeed, 0],
  ] as const)('the %s feed is valid Atom', async (_name, page, count) => {
    const response = await answer(page);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const tree = xmlTree(await response.text());
    expect(feedBreaches(tree)).toEqual([]);
    expect(tree.children.filter(({ name }) => name === 'entry')).toHaveLength(count);
  });

  it('hostile text in the feed stays the text it is, without what XML cannot hold', async () => {
    const entry = xmlTree(await html(feed)).children.filter(({ name }) => name === 'entry')[1];
    expect(entry?.children.find(({ name }) => name === 'title')?.text).toBe(`${hostile}]]>`);
  });

  it('every page leads to the feed', async () => {
    for (const page of Object.values(htmlPages)) expect(await html(page)).toMatch(/<link rel="alternate" type="application\/atom\+xml"[^>]* href="\/feed.xml"/u);
  });

  it('the sitemap keeps the rules of its schema', async () => {
    for (const page of [sitemapIndex, sitemapShard]) expect(sitemapBreaches(xmlTree(await html(page)))).toEqual([]);
  });
});
