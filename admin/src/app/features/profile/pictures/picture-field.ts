import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { acceptedTypes, fileProblem } from '../../../data/uploads/upload-rules.js';
import type { FieldView } from '../../../ui/field/field.js';
import { Button } from '../../../ui/button/button.js';
import { Icon } from '../../../ui/icon/icon.js';
import { Mark } from '../../../ui/mark/mark.js';
import { FilePreview } from '../../../ui/picture/file-preview.js';
import { Picture } from '../../../ui/picture/picture.js';
import { Crop } from '../crop/crop.js';
import type { ProfilePicture } from '../crop/crop-shapes.js';
import type { PictureSlot } from './picture-slot.js';

const wording: Record<ProfilePicture, { readonly heading: string; readonly hint: string }> = {
  avatar: { heading: 'Avatar', hint: 'Square, at least 256 pixels wide to be sharp. Without one, your maker’s mark stands there.' },
  banner: { heading: 'Banner', hint: 'Four times as wide as high, at least 1,280 pixels wide to be sharp.' },
};

let serial = 0;

/** Avatar or banner: shows it, has a new file cut and sent, says how far it is, and takes it away. */
@Component({
  selector: 'gh-picture-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, FilePreview, Icon, Mark, Picture],
  host: { role: 'group', '[class]': 'kind()', '[attr.aria-labelledby]': 'headingId' },
  templateUrl: './picture-field.html',
  styleUrl: './picture-field.css',
})
export class PictureField {
  private readonly crop = inject(Crop);
  readonly kind = input.required<ProfilePicture>();
  readonly slot = input.required<PictureSlot>();
  /** The field that names the image, for what the API says about it. */
  readonly state = input.required<FieldView>();
  /** Id whose maker's mark stands where there is no avatar. */
  readonly seed = input.required<string>();

  protected readonly headingId = `picture-${++serial}`;
  protected readonly accepted = acceptedTypes.join(',');
  protected readonly words = computed(() => wording[this.kind()]);
  protected readonly upload = computed(() => this.slot().upload());
  protected readonly busy = computed(() => ['waiting', 'sending', 'processing'].includes(this.upload()?.phase ?? ''));
  protected readonly problem = computed(() => this.upload()?.problem ?? this.state().errors()[0]?.message ?? null);

  protected async chosen(chooser: HTMLInputElement): Promise<void> {
    const file = chooser.files?.[0];
    // The same file may be chosen again after it was cut badly.
    chooser.value = '';
    if (!file) return;
    // The size of the file is a rule for what is sent: the cut is smaller than a photograph that is over it.
    const unreadable = fileProblem({ type: file.type, size: Math.min(file.size, 1) });
    const cut = unreadable === null ? await this.crop.cut({ file, picture: this.kind() }) : file;
    if (cut) this.slot().take(cut);
  }
}
