import { inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CropDialog, CropRequest } from './crop-dialog.js';

/** Has somebody choose a part of a picture. The dialog's code is fetched when the first picture is cut. */
@Injectable({ providedIn: 'root' })
export class Crop {
  private readonly injector = inject(Injector);

  /** The cut as a file, or null when it was given up. */
  async cut(request: CropRequest): Promise<File | null> {
    const [{ MatDialog }, part] = await Promise.all([import('@angular/material/dialog'), import('./crop-dialog.js')]);
    const width = request.picture === 'banner' ? '760px' : '480px';
    const dialog = this.injector.get(MatDialog).open<CropDialog, CropRequest, File | null>(part.CropDialog, { data: request, width });
    return (await firstValueFrom(dialog.afterClosed())) ?? null;
  }
}
