import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { HandlerRunner } from './handler-runner.js';
import type { JobOrder } from './job-queues.js';

/** Takes light jobs, eight at a time. */
@Processor('events')
export class EventsProcessor {
  constructor(private readonly runner: HandlerRunner) {}

  @Process({ name: '*', concurrency: 8 })
  run(job: Job<JobOrder>): Promise<void> {
    return this.runner.run(job.data);
  }
}

/** Takes mail, four at a time: a provider that hangs holds up mail and nothing else. */
@Processor('mail')
export class MailProcessor {
  constructor(private readonly runner: HandlerRunner) {}

  @Process({ name: '*', concurrency: 4 })
  run(job: Job<JobOrder>): Promise<void> {
    return this.runner.run(job.data);
  }
}

/** Takes images one at a time: the decoder's memory is what bounds a worker. */
@Processor('media')
export class MediaProcessor {
  constructor(private readonly runner: HandlerRunner) {}

  @Process({ name: '*', concurrency: 1 })
  run(job: Job<JobOrder>): Promise<void> {
    return this.runner.run(job.data);
  }
}

/** Renders pages, four at a time: while one waits for PostgreSQL another renders. */
@Processor('pages')
export class PagesProcessor {
  constructor(private readonly runner: HandlerRunner) {}

  @Process({ name: '*', concurrency: 4 })
  run(job: Job<JobOrder>): Promise<void> {
    return this.runner.run(job.data);
  }
}
