import type { CropFrame, Spot } from './crop-frame.js';

/** Where a finger or the mouse is, as parts of the frame. */
interface Touch extends Spot {
  readonly id: number;
}

const distance = ([one, other]: readonly Touch[]): number => (one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0);
const between = ([one, other]: readonly Touch[]): Spot => ({ x: ((one?.x ?? 0) + (other?.x ?? 0)) / 2, y: ((one?.y ?? 0) + (other?.y ?? 0)) / 2 });

/** Follows one pointer that drags or two that pinch. Places are parts of the frame, so its size on the screen does not matter. */
export class CropHand {
  private touches: readonly Touch[] = [];

  down(id: number, spot: Spot): void {
    if (this.touches.length < 2) this.touches = [...this.touches, { id, ...spot }];
  }

  up(id: number): void {
    this.touches = this.touches.filter((touch) => touch.id !== id);
  }

  /** The frame after a pointer has moved. */
  move(frame: CropFrame, id: number, spot: Spot): CropFrame {
    const before = this.touches;
    const touch = before.find((present) => present.id === id);
    if (!touch) return frame;
    this.touches = before.map((present) => (present.id === id ? { id, ...spot } : present));
    if (before.length === 1) return frame.drag(spot.x - touch.x, spot.y - touch.y);
    const [from, to] = [between(before), between(this.touches)];
    const apart = distance(before);
    const closer = apart === 0 ? 1 : distance(this.touches) / apart;
    return frame.zoomTo(frame.zoom * closer, from).drag(to.x - from.x, to.y - from.y);
  }
}
