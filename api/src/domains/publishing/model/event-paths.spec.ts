import { describe, expect, it } from '@jest/globals';
import type { EventType } from '../../../platform/outbox/event-catalogue.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { touchedBy, type TouchingEvent } from './event-paths.js';

function event<Type extends EventType & TouchingEvent>(type: Type, payload: RecordedEvent<Type>['payload']): RecordedEvent<TouchingEvent> {
  return { id: 'e', type, payload, occurredAt: new Date('2026-03-02T10:00:00.000Z') } as RecordedEvent<TouchingEvent>;
}

describe('what an event touches', () => {
  // How often and how fast a creator answers stands on the profile; what waits for an answer counts there as well.
  it.each([
    ['delivered', event('inquiries.delivered', { inquiryId: 'q', creatorId: 'ada' })],
    ['answered', event('inquiries.state-changed', { inquiryId: 'q', creatorId: 'ada', status: 'DECLINED' })],
    ['completed', event('inquiries.completed', { inquiryId: 'q', creatorId: 'ada' })],
  ])('is the profile alone when an inquiry is %s', (_, told) => {
    expect(touchedBy(told)).toEqual({ creators: ['ada'], personalities: [], paths: [] });
  });

  it('is every list that shows a card, and the categories that the creator has come from and gone to', () => {
    const { paths } = touchedBy(event('marketplace.listing-changed', { creatorId: 'ada', categories: ['IMAGE', 'VIDEO'] }));
    expect(paths).toEqual(['/', '/community/marketplace', '/community/marketplace/image', '/community/marketplace/video']);
  });
});
