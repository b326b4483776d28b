import { computed, signal } from '@angular/core';
import type { Picture } from '@guildhall/contracts';
import { type ApiFailure, toApiFailure } from '../api-failure.js';
import { fileProblem } from './upload-rules.js';
import type { TakenImage, UploadTransport } from './upload-transport.js';

/** One picture on its way: bytes going out, sizes being made, ready, or failed. */
export interface Upload {
  readonly key: string;
  /** Name of the file; empty for pictures that were there before. */
  readonly name: string;
  readonly file: File | null;
  readonly phase: 'waiting' | 'sending' | 'processing' | 'ready' | 'failed';
  /** Of the current phase, 0 to 100. */
  readonly progress: number;
  readonly problem: string | null;
  readonly retryable: boolean;
  readonly picture: Picture | null;
}

/** What the uploads need from around them. */
export interface UploadsPort {
  readonly transport: UploadTransport;
  /** The server has taken a file under this id. */
  readonly taken: (key: string, imageId: string) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly newKey: () => string;
}

const together = 2;
const firstLook = 300;
const slowestLook = 2_000;

/** The pictures of one editor. A few files go out at a time, the others wait; each fails, repeats and ends by itself. */
export class Uploads {
  private readonly source = signal<ReadonlyMap<string, Upload>>(new Map());
  private readonly aborts = new Map<string, AbortController>();

  readonly all = this.source.asReadonly();
  /** Pictures that are neither ready nor failed. */
  readonly running = computed(() => [...this.source().values()].filter(({ phase }) => phase !== 'ready' && phase !== 'failed').length);
  readonly failed = computed(() => [...this.source().values()].filter(({ phase }) => phase === 'failed').length);

  constructor(private readonly port: UploadsPort) {}

  /** Takes files in and returns their keys in order. A file that breaks a rule is there at once, as failed. */
  add(files: readonly File[]): readonly string[] {
    const keys = files.map((file) => {
      const key = this.port.newKey();
      const problem = fileProblem(file);
      this.put({ key, name: file.name, file, phase: problem ? 'failed' : 'waiting', progress: 0, problem, retryable: false, picture: null });
      return key;
    });
    this.startNext();
    return keys;
  }

  /** A picture that the server has already, as from a loaded item. Unfinished ones are followed. */
  adopt(key: string, image: TakenImage): void {
    if (this.source().get(key)?.phase === 'ready') return;
    this.put({ key, name: '', file: null, phase: 'processing', progress: 0, problem: null, retryable: false, picture: null });
    void this.follow(key, image);
  }

  /** A picture of which only the id is known, as from a kept draft. */
  find(key: string, imageId: string): void {
    if (this.source().has(key)) return;
    this.adopt(key, { id: imageId, status: 'UPLOADED', progress: 0, problem: null, picture: null });
  }

  retry(key: string): void {
    const upload = this.source().get(key);
    if (upload?.phase !== 'failed' || !upload.retryable) return;
    this.change(key, { phase: 'waiting', progress: 0, problem: null });
    this.startNext();
  }

  /** Stops an upload and forgets it. */
  remove(key: string): void {
    this.aborts.get(key)?.abort();
    this.aborts.delete(key);
    this.source.update((uploads) => new Map([...uploads].filter(([present]) => present !== key)));
    this.startNext();
  }

  /** Stops everything, when the editor closes. */
  stop(): void {
    for (const abort of this.aborts.values()) abort.abort();
    this.aborts.clear();
  }

  private startNext(): void {
    const uploads = [...this.source().values()];
    const free = together - uploads.filter(({ phase }) => phase === 'sending').length;
    for (const upload of uploads.filter(({ phase }) => phase === 'waiting').slice(0, Math.max(0, free))) void this.send(upload);
  }

  private async send({ key, file }: Upload): Promise<void> {
    if (!file) return;
    this.change(key, { phase: 'sending', progress: 0 });
    const abort = this.abortOf(key);
    try {
      const image = await this.port.transport.send(file, (progress) => this.change(key, { progress }), abort.signal);
      if (abort.signal.aborted) return;
      this.port.taken(key, image.id);
      this.change(key, { phase: 'processing', progress: image.progress });
      this.startNext();
      await this.follow(key, image);
    } catch (thrown) {
      if (!abort.signal.aborted) this.fail(key, toApiFailure(thrown));
      this.startNext();
    }
  }

  /** Looks until the sizes are made. A failed look is repeated: the bytes are safe on the server. */
  private async follow(key: string, image: TakenImage): Promise<void> {
    const { signal: stopped } = this.abortOf(key);
    let pause = firstLook;
    let seen = image;
    while (!this.settle(key, seen)) {
      await this.port.wait(pause);
      if (stopped.aborted) return;
      pause = Math.min(slowestLook, pause * 1.5);
      try {
        seen = await this.port.transport.look(image.id, stopped);
      } catch (thrown) {
        const failure = toApiFailure(thrown);
        if (stopped.aborted) return;
        if (failure.code === 'NOT_FOUND') {
          this.change(key, { phase: 'failed', problem: 'This picture is not on the server any more. Remove it and add it again.' });
          return;
        }
      }
    }
  }

  /** Notes what the server said; true when nothing more will come. */
  private settle(key: string, { status, progress, problem, picture }: TakenImage): boolean {
    if (status === 'REJECTED') {
      this.change(key, { phase: 'failed', problem: problem ?? 'This picture could not be read. Try another file.', retryable: false });
      return true;
    }
    if (status === 'READY' && picture) {
      this.change(key, { phase: 'ready', progress: 100, picture, file: null });
      return true;
    }
    this.change(key, { phase: 'processing', progress });
    return false;
  }

  private fail(key: string, failure: ApiFailure): void {
    const retryable = failure.code !== 'TOO_LARGE' && failure.code !== 'UNSUPPORTED_MEDIA' && failure.code !== 'INVALID_INPUT';
    this.change(key, { phase: 'failed', problem: failure.message, retryable });
  }

  private abortOf(key: string): AbortController {
    const abort = this.aborts.get(key) ?? new AbortController();
    this.aborts.set(key, abort);
    return abort;
  }

  private put(upload: Upload): void {
    this.source.update((uploads) => new Map(uploads).set(upload.key, upload));
  }

  private change(key: string, part: Partial<Upload>): void {
    const upload = this.source().get(key);
    if (upload) this.put({ ...upload, ...part });
  }
}
