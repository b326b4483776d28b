import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Sends Nest's log lines through pino, so that there is one format and one place of redaction. */
export class NestPinoLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal', message: unknown, rest: unknown[]): void {
    // Nest passes the context last; an object as message carries fields, its text follows.
    const context = rest.at(-1);
    const fields = { ...(typeof message === 'object' && message !== null ? message : {}), ...(typeof context === 'string' ? { context } : {}) };
    const text = typeof message === 'string' ? message : rest.length > 1 && typeof rest[0] === 'string' ? rest[0] : undefined;
    this.logger[level](fields, text);
  }
}
