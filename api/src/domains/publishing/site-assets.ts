import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AssetFolder, type Asset } from '../../platform/http/asset-folder.js';
import { PublishingConfig } from './publishing.config.js';

/** The files of the built site beside its pages: styles, fonts, the small scripts, the icon. */
@Injectable()
export class SiteAssets {
  private readonly folder: AssetFolder;

  constructor(config: PublishingConfig) {
    this.folder = new AssetFolder(resolve(config.siteBundle, 'client'), '/_astro/');
  }

  /** The file at a path, `null` when the build has none there. */
  read(path: string): Promise<Asset | null> {
    return this.folder.read(path);
  }
}
