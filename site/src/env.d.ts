import type { PageModel } from '@guildhall/contracts';

declare global {
  namespace App {
    interface Locals {
      /** The data of the page that is being rendered. */
      page: PageModel;
    }
  }
}
