import { Module } from '@nestjs/common';
import { PurgeImages } from './jobs/purge-images.handler.js';
import { PurgePages } from './jobs/purge-pages.handler.js';
import { Purge } from './purge.js';
import { CopiedFiles } from './store/copied-files.js';

/** Keeps a CDN's copies true, in the worker. */
@Module({ providers: [Purge, CopiedFiles, PurgePages, PurgeImages], exports: [PurgePages, PurgeImages] })
export class CdnPurgeModule {}
