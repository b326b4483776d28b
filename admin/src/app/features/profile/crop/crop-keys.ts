import type { CropFrame } from './crop-frame.js';

/** Part of the frame that one press moves; with Shift, five times as much. */
const step = 0.02;
const zoomStep = 1.1;

/** What a key does to the frame; null for keys that mean nothing here. */
export function cropByKey(frame: CropFrame, key: string, far: boolean): CropFrame | null {
  const by = far ? step * 5 : step;
  switch (key) {
    // The frame moves over the picture, so the picture moves the other way.
    case 'ArrowLeft':
      return frame.drag(by, 0);
    case 'ArrowRight':
      return frame.drag(-by, 0);
    case 'ArrowUp':
      return frame.drag(0, by);
    case 'ArrowDown':
      return frame.drag(0, -by);
    case '+':
    case '=':
      return frame.zoomTo(frame.zoom * zoomStep);
    case '-':
      return frame.zoomTo(frame.zoom / zoomStep);
    default:
      return null;
  }
}
