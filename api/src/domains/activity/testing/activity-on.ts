import type { TestDatabase } from '../../../../test/test-database.js';
import { NoteActivityHandler } from '../jobs/note-activity.handler.js';
import { ActivityFeed } from '../store/activity-feed.js';
import { ActivityLog } from '../store/activity-log.js';
import { NoteActivity } from '../use-cases/note-activity.js';
import { ReadActivity } from '../use-cases/read-activity.js';

/** The use cases of this domain on a test database, wired as the module does. */
export function activityOn({ database, clock }: TestDatabase) {
  const note = new NoteActivity(database, new ActivityLog(), clock);
  return { note, handler: new NoteActivityHandler(note), read: new ReadActivity(database, new ActivityFeed()) };
}
