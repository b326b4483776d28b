import { Module } from '@nestjs/common';
import { ActivityResolver } from './graphql/activity.resolver.js';
import { NoteActivityHandler } from './jobs/note-activity.handler.js';
import { ActivityController } from './rest/activity.controller.js';
import { ActivityFeed } from './store/activity-feed.js';
import { ActivityLog } from './store/activity-log.js';
import { NoteActivity } from './use-cases/note-activity.js';
import { ReadActivity } from './use-cases/read-activity.js';

/** The feed of what has happened. */
@Module({
  controllers: [ActivityController],
  providers: [ActivityFeed, ActivityLog, ActivityResolver, NoteActivity, NoteActivityHandler, ReadActivity],
  exports: [ActivityFeed],
})
export class ActivityModule {}
