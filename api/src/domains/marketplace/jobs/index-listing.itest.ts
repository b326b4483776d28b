import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Reflector } from '@nestjs/core';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HANDLES, type HandlerOptions } from '../../../platform/outbox/event-handler.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { Problem } from '../../../platform/problems/problem.js';
import type { ProfileEdit } from '../../creators/model/profile.js';
import { aCreator, memberOf, type SavedCreator } from '../../creators/testing/a-creator.js';
import { creatorsOn } from '../../creators/testing/creators-on.js';
import { LiftRestriction, RestrictPerson } from '../../identity/index.js';
import { RowStanding } from '../../identity/row-standing.js';
import { StandingTable } from '../../identity/store/standing-table.js';
import { aUser } from '../../identity/testing/a-user.js';
import { TakeMeasure } from '../../identity/use-cases/take-measure.js';
import { anImage } from '../../media/testing/an-image.js';
import { openTestMedia, type TestMedia } from '../../media/testing/open-media.js';
import { picture } from '../../media/testing/test-pictures.js';
import type { Decision } from '../../moderation/model/decision.js';
import { moderationOn } from '../../moderation/testing/moderation-on.js';
import type { ItemDraft } from '../../portfolio/model/item.js';
import { aDraft, anItem, type SavedItem } from '../../portfolio/testing/an-item.js';
import { cardOf } from '../store/public-sql.js';
import { indexOn } from '../testing/index-on.js';
import type { IndexListings } from '../use-cases/index-listings.js';
import { IndexListing } from './index-listing.handler.js';

let db: TestMedia;
let index: IndexListings;
let creators: ReturnType<typeof creatorsOn>;
let moderation: ReturnType<typeof moderationOn>;
let restrict: RestrictPerson;
let lift: LiftRestriction;
let owner: Member;

beforeAll(async () => {
  db = await openTestMedia();
  index = indexOn(db);
  creators = creatorsOn(db);
  moderation = moderationOn(db);
  const measure = new TakeMeasure(new Authorizer(new RowStanding(db.clock)), new StandingTable(), db.clock);
  restrict = new RestrictPerson(db.database, measure, db.clock);
  lift = new LiftRestriction(db.database, measure);
  owner = memberOf(await aUser().role('OWNER').save(db.database), 'OWNER');
});
afterAll(() => db.close());

/** A listed creator with an avatar and two public items: `newer`, with two images, stands before `older`, with one. */
interface Stage {
  readonly ada: SavedCreator;
  readonly older: SavedItem;
  readonly newer: SavedItem;
  readonly images: Readonly<Record<'avatar' | 'spare' | 'first' | 'second' | 'third', string>>;
}

type Act = (stage: Stage) => Promise<unknown>;

let stage: Stage;

beforeEach(async () => {
  const ada = await aCreator().save(db.database);
  const image = async (): Promise<string> => (await anImage().of(ada.id).inUse().save(db.database)).id;
  const images = { avatar: await image(), spare: await image(), first: await image(), second: await image(), third: await image() };
  const older = await anItem().of(ada.id).madeOn(new Date('2026-02-01')).showing(images.third).save(db.database);
  const newer = await anItem().of(ada.id).madeOn(new Date('2026-02-02')).showing(images.first, images.second).save(db.database);
  stage = { ada, older, newer, images };
  await done(editProfile({ avatarImageId: images.avatar })(stage));
  await index.run([ada.id]);
});

/** Waits for what must not be refused. */
async function done(work: Promise<unknown>): Promise<void> {
  expect(await work).not.toBeInstanceOf(Problem);
}

const { events: handled } = new Reflector().get<HandlerOptions>(HANDLES, IndexListing);
let handedOver = 0;

/** Hands over what was told since, of that what the handler has asked for. */
async function deliver(): Promise<void> {
  const told = await db.database.query<RecordedEvent<never> & { position: string }>(
    'SELECT id, type, payload, occurred_at AS "occurredAt", position FROM outbox_events WHERE position > $1 ORDER BY position',
    [handedOver],
  );
  handedOver = Number(told.at(-1)?.position ?? handedOver);
  for (const event of told) if (handled.includes(event.type)) await new IndexListing(index).handle(event);
}

/** The card that the lists show, and the one that the rows give now; `undefined` for who is not listed. */
async function card({ ada }: Stage): Promise<{ kept: Record<string, unknown>; now: unknown } | undefined> {
  const rows = await db.database.query<{ kept: Record<string, unknown>; now: unknown }>(
    `SELECT cl.card AS kept, ${cardOf('cl.categories')} AS now FROM creator_listings cl
       JOIN creators c ON c.id = cl.creator_id JOIN users cu ON cu.id = c.id WHERE c.id = $1`,
    [ada.id],
  );
  return rows[0];
}

function editProfile(change: Partial<ProfileEdit>): Act {
  return async ({ ada }) => {
    const [row] = await db.database.query<ProfileEdit & { version: number }>(
      'SELECT display_name AS "displayName", bio, skills, availability, version FROM creators WHERE id = $1',
      [ada.id],
    );
    if (row === undefined) throw new Error('Nobody there');
    const { version, ...edit } = row;
    return creators.saveProfile.run(ada.member, { ...edit, ...change }, version);
  };
}

/** Saves an item of a creator who is not trusted yet: what everybody sees waits for a moderator. */
function editItem(draftOf: (stage: Stage) => ItemDraft): Act {
  return async (on) => moderation.portfolio.updateItem.run(on.ada.member, { id: on.newer.id, version: 1, draft: draftOf(on) });
}

function decide(decision: Decision): Act {
  return async ({ ada }) => {
    const [waiting] = await db.database.query<{ id: string }>(`SELECT id FROM portfolio_submissions WHERE creator_id = $1 AND status = 'PENDING'`, [ada.id]);
    return moderation.moderate.run(owner, { caseId: waiting?.id ?? '', version: 1, decision });
  };
}

const approve = decide({ kind: 'APPROVE' });

/** What an item looks like whose images stand in another order. */
const reordered = ({ images }: Stage): ItemDraft =>
  aDraft({ images: [{ imageId: images.second, alt: 'Picture 2' }, { imageId: images.first, alt: 'Picture 1' }] });

/** Three approved items make a creator one whose edits are published at once. */
const trusted: Act = ({ ada }) => anItem().of(ada.id).hidden().save(db.database);

/** Puts a fresh upload to use by `act`, before anybody has looked at it. */
function upload(act: (image: string) => Act): Act {
  return async (on) => {
    const bytes = await picture().png().toBuffer();
    const image = await anImage().of(on.ada.id).uploaded().withHash(createHash('sha256').update(bytes).digest('hex')).save(db.database);
    await db.objects.putOriginal(image.originalKey, bytes);
    return act(image.id)(on);
  };
}

const processed: Act = async ({ ada }) => {
  const uploads = await db.database.query<{ id: string }>(`SELECT id FROM images WHERE owner_id = $1 AND status = 'UPLOADED'`, [ada.id]);
  for (const { id } of uploads) await db.process.run(id);
};

const all = (...acts: readonly Act[]): Act => async (on) => {
  for (const act of acts) await done(act(on));
};

/** The images in front, by their names on the stage. */
const previews = (...names: readonly (keyof Stage['images'])[]) => ({ images }: Stage) => ({ previews: names.map((name) => expect.objectContaining({ id: images[name] })) });

interface Change {
  /** What has happened, and was told, before. */
  readonly before?: Act;
  readonly act: Act;
  /** What the card says then; `null` when there is none. */
  readonly card: object | null | ((stage: Stage) => object);
}

const hide: Act = ({ ada, newer }) => moderation.portfolio.placeItem.show(ada.member, newer.id, 'PRIVATE');
const featureOlder: Act = ({ ada, older }) => moderation.portfolio.placeItem.feature(ada.member, older.id);
const remove: Act = ({ ada, newer }) => moderation.portfolio.deleteItem.run(ada.member, newer.id);
const ban: Act = ({ ada }) => restrict.run(owner, { userId: ada.id, restriction: { kind: 'BAN' } });

const changes: Readonly<Record<string, Change>> = {
  'another name': { act: editProfile({ displayName: 'Ada, again' }), card: { displayName: 'Ada, again' } },
  'another username': { act: ({ ada }) => creators.changeUsername.run(ada.member, 'ada-the-second'), card: { username: 'ada-the-second' } },
  'another bio': { act: editProfile({ bio: 'Paints with noise.' }), card: { bio: 'Paints with noise.' } },
  'other skills': { act: editProfile({ skills: ['Flux', 'Suno'] }), card: { skills: ['Flux', 'Suno'] } },
  'another availability': { act: editProfile({ availability: 'UNAVAILABLE' }), card: { availability: 'UNAVAILABLE' } },
  'another avatar': { act: (on) => editProfile({ avatarImageId: on.images.spare })(on), card: ({ images }) => ({ avatar: expect.objectContaining({ id: images.spare }) }) },
  'no avatar': { act: editProfile({ avatarImageId: null }), card: { avatar: null } },
  'an avatar that becomes ready': {
    before: upload((avatarImageId) => editProfile({ avatarImageId })),
    act: processed,
    card: { avatar: expect.objectContaining({ width: 400, height: 300 }) },
  },
  'images in another order, once approved': { before: editItem(reordered), act: approve, card: previews('second', 'third') },
  'images in another order, of a trusted creator': { before: trusted, act: editItem(reordered), card: previews('second', 'third') },
  'another image, once approved': { before: editItem(({ images }) => aDraft({ images: [{ imageId: images.spare, alt: 'New' }] })), act: approve, card: previews('spare', 'third') },
  'other words for an image': {
    before: trusted,
    act: editItem(({ images }) => aDraft({ images: [{ imageId: images.first, alt: 'Rain on a window' }] })),
    card: { previews: [expect.objectContaining({ alt: 'Rain on a window' }), expect.anything()] },
  },
  'no images any more': { before: trusted, act: editItem(() => aDraft()), card: previews('third') },
  'an image that becomes ready': {
    before: all(trusted, upload((imageId) => editItem(() => aDraft({ images: [{ imageId, alt: 'New' }] })))),
    act: processed,
    card: { previews: [expect.objectContaining({ width: 400, height: 300 }), expect.anything()] },
  },
  'another category': { before: trusted, act: editItem(() => aDraft({ category: 'VIDEO' })), card: { categories: ['IMAGE', 'VIDEO'] } },
  'a new item, once approved': {
    before: ({ ada, images }) => moderation.portfolio.createItem.run(ada.member, aDraft({ images: [{ imageId: images.spare, alt: 'New' }] })),
    act: approve,
    card: previews('spare', 'first', 'third'),
  },
  'a new item of a trusted creator': {
    before: trusted,
    act: ({ ada, images }) => moderation.portfolio.createItem.run(ada.member, aDraft({ images: [{ imageId: images.spare, alt: 'New' }] })),
    card: previews('spare', 'first', 'third'),
  },
  'an item put among the first': { act: featureOlder, card: previews('third', 'first') },
  'an item put among the first by a save': {
    before: featureOlder,
    act: editItem(({ newer }) => ({ ...aDraft(newer.content), featured: true })),
    card: previews('first', 'third'),
  },
  'an item taken from the first': { before: featureOlder, act: ({ ada, older }) => moderation.portfolio.placeItem.unfeature(ada.member, older.id), card: previews('first', 'third') },
  'a hidden item': { act: hide, card: previews('third') },
  'an item hidden by a save that waits': { act: editItem((on) => ({ ...reordered(on), visibility: 'PRIVATE' })), card: previews('third') },
  'an item shown again': { before: hide, act: ({ ada, newer }) => moderation.portfolio.placeItem.show(ada.member, newer.id, 'PUBLIC'), card: previews('first', 'third') },
  'a deleted item': { act: remove, card: previews('third') },
  'an item brought back': { before: remove, act: ({ ada, newer }) => moderation.portfolio.restoreItem.run(ada.member, newer.id), card: previews('first', 'third') },
  'no item any more': { before: remove, act: ({ ada, older }) => moderation.portfolio.deleteItem.run(ada.member, older.id), card: null },
  'a ban': { act: ban, card: null },
  'the end of a ban': { before: ban, act: ({ ada }) => lift.run(owner, ada.id), card: previews('first', 'third') },
};

describe('the card of a listing', () => {
  it.each(Object.entries(changes))('follows %s', async (_what, { before, act, card: wanted }) => {
    if (before !== undefined) await done(before(stage));
    await deliver();
    const was = await card(stage);
    await done(act(stage));
    await deliver();
    const is = await card(stage);
    // Otherwise it would be right by itself, and show nothing about the event.
    expect(is?.kept).not.toEqual(was?.kept);
    expect(is?.kept).toEqual(is?.now);
    if (wanted === null) expect(is).toBeUndefined();
    else expect(is?.kept).toMatchObject(typeof wanted === 'function' ? wanted(stage) : wanted);
  });

  it('stays as it is when a revision is rejected', async () => {
    const was = await card(stage);
    await done(all(editItem(reordered), decide({ kind: 'REJECT', reason: 'Not yours.' }))(stage));
    await deliver();
    expect(await card(stage)).toEqual(was);
    expect(was?.kept).toEqual(was?.now);
  });
});
