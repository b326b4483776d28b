export { MailModule } from './notifications.module.js';
