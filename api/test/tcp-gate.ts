import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A way to a service that can be closed, to see what an outage does. */
export interface TcpGate {
  /** Address of the service through the gate. */
  readonly url: string;
  /** Refuses and cuts connections, as a process that has died. */
  close(): Promise<void>;
  /** Keeps connections but passes nothing on, as a machine that hangs. */
  hang(): void;
  /** Lets everything through again. */
  open(): Promise<void>;
  /** Ends the gate. */
  end(): Promise<void>;
}

/** Puts a gate before the service at `target`. */
export async function openTcpGate(target: string): Promise<TcpGate> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let hanging = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      sockets.add(socket);
      socket.on('data', (bytes) => other.write(bytes));
      if (hanging) socket.pause();
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        other.destroy();
        sockets.delete(socket);
      });
    }
  });
  const listen = (at: number): Promise<void> => new Promise((resolve) => server.listen(at, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  const url = new URL(target);
  url.host = `127.0.0.1:${own}`;
  return {
    url: url.toString(),
    close,
    hang: () => {
      hanging = true;
      for (const socket of sockets) socket.pause();
    },
    open: async () => {
      hanging = false;
      for (const socket of sockets) socket.resume();
      if (!server.listening) await listen(own);
    },
    end: async () => {
      if (server.listening) await close();
    },
  };
}
