declare namespace App {
  interface Locals {
    /** The data of the page that is being rendered. */
    page: import('@guildhall/contracts').PageModel;
  }
}
