import type { Routes } from '@angular/router';
import { leaveGuard } from './editor/leave-guard.js';

/** The creator's own items: the grid and the editor. */
export const portfolioRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Portfolio',
    loadComponent: async () => (await import('./portfolio-page/portfolio-page.js')).PortfolioPage,
  },
  {
    path: 'deleted',
    title: 'Recently deleted',
    loadComponent: async () => (await import('./deleted-page/deleted-page.js')).DeletedPage,
  },
  {
    path: 'new',
    title: 'New item',
    canDeactivate: [leaveGuard],
    loadComponent: async () => (await import('./editor/editor-page/editor-page.js')).EditorPage,
  },
  {
    path: 'edit/:id',
    title: 'Edit item',
    canDeactivate: [leaveGuard],
    loadComponent: async () => (await import('./editor/editor-page/editor-page.js')).EditorPage,
  },
];
