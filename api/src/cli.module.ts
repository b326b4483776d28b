import { Module } from '@nestjs/common';
import { domains } from './domains.js';
import { PlatformModule } from './platform/platform.module.js';

/** What operator commands run in: the platform and the domains, without HTTP and without queues. */
@Module({ imports: [PlatformModule, ...domains] })
export class CliModule {}
