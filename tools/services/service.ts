/** A server that the system needs: either one of ours, or one that an environment variable points to. */
export interface Service {
  readonly name: string;
  /** False when an environment variable points to it: then nothing here may start or stop it. */
  readonly embedded: boolean;
  /** The variables by which the system reaches it. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts it and waits until it answers. */
  start(): Promise<void>;
  /** Ends it politely. */
  stop(): Promise<void>;
  /** Ends it the hard way, as a crash would. */
  kill(): Promise<void>;
  /** Calls back when it ends without having been told to. */
  onCrash(listener: (reason: string) => void): void;
}

/** Where and how the embedded services of one run live. */
export interface ServiceHome {
  /** Data, logs and ports of this run. */
  readonly folder: string;
  /** The user `postgres` must be able to reach this folder, so it is elsewhere when the run belongs to root. */
  readonly postgresFolder: string;
  /** Data that is thrown away afterwards: written without waiting for the disk. */
  readonly throwaway: boolean;
}
