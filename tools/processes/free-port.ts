import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';

// Below the range from which Linux takes the ports of outgoing connections (32768 and up): a port found free there
// can be lost to any client socket before its server listens.
const lowest = 20_000;
const highest = 32_000;

/** True when a server could listen on this port now. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without this address (IPv6 switched off) has nobody on its port either.
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRNOTAVAIL'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The preferred port when it is free, else any free one. */
export async function findFreePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(lowest, highest);
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No free port between ${lowest} and ${highest}.`);
}
