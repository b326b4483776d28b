import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, type ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Button } from '../../../ui/button/button.js';
import { Icon } from '../../../ui/icon/icon.js';
import { Notice } from '../../../ui/notice/notice.js';
import { CropFrame, type Spot } from './crop-frame.js';
import { CropHand } from './crop-hand.js';
import { cropByKey } from './crop-keys.js';
import { cropShapes, type ProfilePicture } from './crop-shapes.js';
import { cutPicture, drawCut } from './cut-picture.js';
import { openPicture } from './open-picture.js';

/** The file to cut, and for what. */
export interface CropRequest {
  readonly file: File;
  readonly picture: ProfilePicture;
}

const wording: Record<ProfilePicture, { readonly heading: string; readonly stage: string; readonly use: string }> = {
  avatar: { heading: 'Cut your avatar', stage: 'Part of the picture that becomes your avatar', use: 'Use this avatar' },
  banner: { heading: 'Cut your banner', stage: 'Part of the picture that becomes your banner', use: 'Use this banner' },
};

/** Width in pixels that the cut is drawn with while it is chosen. */
const drawn = 1_280;

/** Chooses the part of a picture that is shown. Closes with the cut as a file, or null. */
@Component({
  selector: 'gh-crop-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Notice],
  templateUrl: './crop-dialog.html',
  styleUrl: './crop-dialog.css',
})
export class CropDialog {
  private readonly dialog = inject<MatDialogRef<CropDialog, File | null>>(MatDialogRef);
  private readonly stage = viewChild<ElementRef<HTMLElement>>('stage');
  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly injector = inject(Injector);
  private readonly hand = new CropHand();
  private readonly bitmap = signal<ImageBitmap | null>(null);
  private closed = false;

  protected readonly data = inject<CropRequest>(MAT_DIALOG_DATA);
  protected readonly words = wording[this.data.picture];
  protected readonly moves = [
    { key: 'ArrowLeft', label: 'Further left', icon: 'left' },
    { key: 'ArrowRight', label: 'Further right', icon: 'right' },
    { key: 'ArrowUp', label: 'Further up', icon: 'earlier' },
    { key: 'ArrowDown', label: 'Further down', icon: 'later' },
  ] as const;
  protected readonly frame = signal<CropFrame | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly cutting = signal(false);
  /** Where the frame is; spoken after keys and buttons, not while a hand drags. */
  protected readonly said = signal('');
  protected readonly percent = computed(() => Math.round((this.frame()?.zoom ?? 1) * 100));

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.closed = true;
      this.bitmap()?.close();
    });
    effect(() => {
      const [canvas, bitmap, frame] = [this.canvas()?.nativeElement, this.bitmap(), this.frame()];
      if (canvas && bitmap && frame) drawCut(canvas, bitmap, frame, Math.min(drawn, frame.output.width));
    });
    void this.open();
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.byKey(event.key, event.shiftKey)) return;
    event.preventDefault();
  }

  /** True when the key meant something. */
  protected byKey(key: string, far: boolean): boolean {
    const frame = this.frame();
    const next = frame ? cropByKey(frame, key, far) : null;
    if (!next) return false;
    this.frame.set(next);
    this.said.set(next.words);
    return true;
  }

  protected zoomTo(zoom: number, spot?: Spot): void {
    this.frame.update((frame) => frame?.zoomTo(zoom, spot) ?? null);
  }

  protected grab(event: PointerEvent): void {
    this.stage()?.nativeElement.setPointerCapture(event.pointerId);
    this.hand.down(event.pointerId, this.spotOf(event));
  }

  protected move(event: PointerEvent): void {
    this.frame.update((frame) => (frame ? this.hand.move(frame, event.pointerId, this.spotOf(event)) : null));
  }

  protected letGo(event: PointerEvent): void {
    this.hand.up(event.pointerId);
  }

  protected roll(event: WheelEvent): void {
    event.preventDefault();
    const frame = this.frame();
    if (frame) this.zoomTo(frame.zoom * Math.exp(-event.deltaY / 400), this.spotOf(event));
  }

  protected async use(): Promise<void> {
    const [bitmap, frame] = [this.bitmap(), this.frame()];
    if (!bitmap || !frame) return;
    this.cutting.set(true);
    const file = await cutPicture(bitmap, frame, this.data.picture);
    this.cutting.set(false);
    if (file) this.dialog.close(file);
    else this.problem.set('Your browser could not cut this picture. Try a smaller one.');
  }

  private async open(): Promise<void> {
    const shape = cropShapes[this.data.picture];
    const opened = await openPicture(this.data.file, shape);
    if (opened.kind === 'refused') return this.problem.set(opened.problem);
    if (this.closed) return opened.bitmap.close();
    this.bitmap.set(opened.bitmap);
    this.frame.set(CropFrame.over(opened.bitmap, shape));
    // The dialog has given the focus away before there was a picture to move.
    afterNextRender(() => this.stage()?.nativeElement.focus(), { injector: this.injector });
  }

  private spotOf({ clientX, clientY }: MouseEvent): Spot {
    const box = this.stage()?.nativeElement.getBoundingClientRect();
    return box ? { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height } : { x: 0.5, y: 0.5 };
  }
}
