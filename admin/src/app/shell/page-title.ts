import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** Titles as "Portfolio · Guildhall". */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.set(this.buildTitle(snapshot) ?? '');
  }

  /** For pages whose title is known only when they have loaded. */
  set(name: string): void {
    this.title.setTitle(name ? `${name} · Guildhall` : 'Guildhall');
  }
}
