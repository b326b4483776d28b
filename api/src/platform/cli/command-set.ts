import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';

/**
 * Runs `work` inside the application and closes it afterwards. The number it returns becomes the exit code: 0 is done, 1 an error,
 * anything else as the command documents.
 */
export type InApplication = (work: (app: INestApplicationContext) => Promise<number>) => Promise<void>;

/** The operator commands of one domain. */
export type CommandSet = (program: Command, inApplication: InApplication) => void;
