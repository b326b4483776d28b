import { createHash } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How much came before a file turned out to be larger than allowed. */
export interface Oversize {
  readonly tooLarge: true;
}

/**
 * An upload on its way, in a file that has no name: it is unlinked as soon as it is open, so that its space is free
 * again when it is closed, when the client goes, and when the process is killed. Memory holds one chunk.
 */
export class SpooledFile {
  private constructor(
    private readonly handle: FileHandle,
    readonly bytes: number,
    /** SHA-256 of the content, hex. */
    readonly contentHash: string,
  ) {}

  /**
   * Takes a stream to its end, or to the byte after `limit`, where it stops reading.
   * @param name of the file for the moment that it has one; must be new.
   * @throws what the stream throws, such as a client that went away.
   */
  static async receive(stream: AsyncIterable<Buffer>, limit: number, name: string): Promise<SpooledFile | Oversize> {
    const path = join(tmpdir(), `guildhall-upload-${name}`);
    const handle = await open(path, 'wx+', 0o600);
    try {
      await unlink(path);
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of stream) {
        bytes += chunk.length;
        if (bytes > limit) {
          await handle.close();
          return { tooLarge: true };
        }
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
      return new SpooledFile(handle, bytes, hash.digest('hex'));
    } catch (error) {
      await handle.close().catch(() => undefined);
      throw error;
    }
  }

  /** The first bytes. */
  async head(length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  }

  /** All of it; the caller bounds how many files are in memory at once. */
  async content(): Promise<Buffer> {
    const content = Buffer.allocUnsafe(this.bytes);
    let read = 0;
    while (read < this.bytes) {
      const { bytesRead } = await this.handle.read(content, read, this.bytes - read, read);
      if (bytesRead === 0) throw new Error('The spooled file is shorter than what was written to it');
      read += bytesRead;
    }
    return content;
  }

  /** Frees the space. */
  close(): Promise<void> {
    return this.handle.close();
  }
}
