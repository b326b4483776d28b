import { describe, expect, it } from '@jest/globals';
import { CropFrame } from './crop-frame.js';
import { CropHand } from './crop-hand.js';
import { cropShapes } from './crop-shapes.js';

const frame = CropFrame.over({ width: 2_000, height: 2_000 }, cropShapes.avatar).zoomTo(2);

describe('CropHand', () => {
  it('drags with one pointer', () => {
    const hand = new CropHand();
    hand.down(1, { x: 0.5, y: 0.5 });
    expect(hand.move(frame, 1, { x: 0.6, y: 0.4 }).area).toMatchObject({ x: 400, y: 600 });
  });

  it('pinches with two', () => {
    const hand = new CropHand();
    hand.down(1, { x: 0.4, y: 0.5 });
    hand.down(2, { x: 0.6, y: 0.5 });
    const closer = hand.move(frame, 2, { x: 0.8, y: 0.5 });
    expect(closer.zoom).toBeCloseTo(4);
  });

  it('forgets a pointer that was lifted, and knows no third', () => {
    const hand = new CropHand();
    hand.down(1, { x: 0.4, y: 0.5 });
    hand.down(2, { x: 0.6, y: 0.5 });
    hand.down(3, { x: 0.1, y: 0.1 });
    expect(hand.move(frame, 3, { x: 0.9, y: 0.9 })).toBe(frame);
    hand.up(2);
    expect(hand.move(frame, 2, { x: 0.9, y: 0.9 })).toBe(frame);
    expect(hand.move(frame, 1, { x: 0.5, y: 0.5 }).zoom).toBe(frame.zoom);
  });
});
