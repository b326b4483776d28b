import { ChangeDetectionStrategy, Component, effect, type ElementRef, input, viewChild } from '@angular/core';

/** Widest preview in pixels. */
const widest = 360;

/**
 * A chosen file before the server has made its sizes. Drawn on a canvas: an object address would need an exception in
 * the content security policy.
 */
@Component({
  selector: 'gh-file-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<canvas #canvas aria-hidden="true" width="0" height="0"></canvas>`,
  styles: `
    canvas {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: cover;
      opacity: 0.6;
    }
  `,
})
export class FilePreview {
  readonly file = input.required<File>();
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');

  constructor() {
    effect(() => void this.draw(this.file(), this.canvas().nativeElement));
  }

  /** A file that the browser cannot read is left blank; the server says what is wrong with it. */
  private async draw(file: File, canvas: HTMLCanvasElement): Promise<void> {
    const bitmap = await createImageBitmap(file, { resizeWidth: widest, resizeQuality: 'medium' }).catch(() => null);
    if (!bitmap) return;
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
  }
}
