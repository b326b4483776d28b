import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Picture as PictureData, PictureVariant } from '@guildhall/contracts';
import { groundColour } from './ground-colour.js';

const sourceSet = (variants: readonly PictureVariant[]): string => variants.map(({ url, width }) => `${url} ${width}w`).join(', ');

/** An uploaded picture in its encoded sizes, on its own average colour until it has arrived. Its place is reserved by width and height. */
@Component({
  selector: 'gh-picture',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[style.background-color]': 'ground()', '[class.whole]': 'whole()' },
  template: `
    <picture>
      @if (picture().avif.length > 0) {
        <source type="image/avif" [attr.srcset]="avif()" [attr.sizes]="sizes()" />
      }
      <img
        [attr.srcset]="webp()"
        [attr.sizes]="sizes()"
        [attr.src]="largest()"
        [attr.alt]="alt() ?? picture().alt"
        [attr.width]="picture().width"
        [attr.height]="picture().height"
        [attr.loading]="eager() ? 'eager' : 'lazy'"
        decoding="async"
      />
    </picture>
  `,
  styles: `
    :host {
      display: block;
      overflow: hidden;
    }
    picture {
      display: contents;
    }
    img {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    :host(.whole) img {
      height: auto;
      max-height: min(56vh, 640px);
      object-fit: contain;
    }
  `,
})
export class Picture {
  readonly picture = input.required<PictureData>();
  /** The `sizes` attribute: how wide it will be shown. */
  readonly sizes = input('100vw');
  /** Replaces the stored text; an empty one where the words beside it already say everything. */
  readonly alt = input<string>();
  readonly eager = input(false);
  /** Shows the whole picture instead of filling the frame. */
  readonly whole = input(false);

  protected readonly avif = computed(() => sourceSet(this.picture().avif));
  protected readonly webp = computed(() => sourceSet(this.picture().webp));
  protected readonly largest = computed(() => this.picture().webp.at(-1)?.url ?? this.picture().avif.at(-1)?.url ?? null);
  protected readonly ground = computed(() => groundColour(this.picture().thumbhash));
}
