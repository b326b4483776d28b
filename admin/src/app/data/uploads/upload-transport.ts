import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ImageStatus, Picture } from '@guildhall/contracts';
import { filter, firstValueFrom, fromEvent, map, takeUntil, tap } from 'rxjs';

/** How the server sees an image. `progress` is the preparing of its sizes, 0 to 100. */
export interface TakenImage {
  readonly id: string;
  readonly status: ImageStatus;
  readonly progress: number;
  readonly problem: string | null;
  readonly picture: Picture | null;
}

/** The two requests of an upload. Both reject with an `ApiFailure`, or with anything at all after the signal. */
export interface UploadTransport {
  send(file: File, onProgress: (percent: number) => void, signal: AbortSignal): Promise<TakenImage>;
  look(imageId: string, signal: AbortSignal): Promise<TakenImage>;
}

/** `POST /api/uploads` and `GET /api/uploads/:id`. */
@Injectable({ providedIn: 'root' })
export class HttpUploadTransport implements UploadTransport {
  private readonly http = inject(HttpClient);

  send(file: File, onProgress: (percent: number) => void, signal: AbortSignal): Promise<TakenImage> {
    const body = new FormData();
    body.append('file', file, file.name);
    const events = this.http.post<Partial<TakenImage>>('/api/uploads', body, { reportProgress: true, observe: 'events' });
    return firstValueFrom(
      events.pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress && event.total) onProgress(Math.round((event.loaded / event.total) * 100));
        }),
        filter((event) => event.type === HttpEventType.Response),
        map(({ body: taken }) => ({ id: '', status: 'UPLOADED' as const, progress: 0, problem: null, picture: null, ...taken })),
        takeUntil(fromEvent(signal, 'abort')),
      ),
    );
  }

  look(imageId: string, signal: AbortSignal): Promise<TakenImage> {
    return firstValueFrom(
      this.http.get<TakenImage>(`/api/uploads/${encodeURIComponent(imageId)}`).pipe(takeUntil(fromEvent(signal, 'abort'))),
    );
  }
}
