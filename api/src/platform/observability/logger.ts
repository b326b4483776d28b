import { pino, type Logger } from 'pino';

/** Fields that never reach a log, whoever logs them. Sealed secrets print `[sealed]` by themselves. */
const REDACTED = [
  'authorization',
  'cookie',
  'password',
  'token',
  'access_token',
  'refresh_token',
  'apiKey',
  'api_key',
  'code',
  'secret',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.headers["${name}"]`]);

/** The process's logger: JSON lines on standard output, UTC, redacted. */
export function createLogger(level: string, service: string): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED, censor: '[redacted]' },
    formatters: { level: (label) => ({ level: label }) },
  });
}
