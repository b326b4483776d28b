import { Member, type Entrances } from './member.ts';
import type { PictureFile } from './pictures.ts';

const saveProfile = `mutation ($input: UpdateMyProfileInput!) {
  updateMyProfile(input: $input) { __typename ... on MyProfile { username } ... on Problem { message } }
}`;
const createItem = `mutation ($input: CreatePortfolioItemInput!) {
  createPortfolioItem(input: $input) { __typename ... on PortfolioItem { id } ... on Problem { message } }
}`;
const titles = 'query { myPortfolio(first: 50) { edges { node { title } } } }';

/** Someone who shows work: a profile and items with a picture each, made through the API as the dashboard makes them. */
export class Studio {
  readonly member: Member;
  /** Titles that were saved, as far as the answers told. */
  readonly made: string[] = [];

  constructor(username: string, entrances: Entrances) {
    this.member = new Member(username, entrances);
  }

  /** Signs in and makes the profile. */
  async open(): Promise<void> {
    await this.member.signIn();
    const input = { displayName: `Studio ${this.member.username}`, bio: '', skills: [], availability: 'AVAILABLE', version: null };
    await this.member.until(() => this.member.ask(saveProfile, { input }));
  }

  /**
   * Makes an item as a careful person would while the system breaks: where an answer stayed away, it looks whether the
   * item is there before it tries again.
   */
  async make(title: string, picture: PictureFile): Promise<void> {
    const { member } = this;
    const imageId = await member.until(() => member.upload(picture));
    const images = [{ imageId, alt: `Picture of ${title}` }];
    const input = { title, description: '', category: 'IMAGE', tags: [], projectUrl: null, visibility: 'PUBLIC', images };
    await member.until(async () => {
      if (await this.#has(title)) return;
      const { createPortfolioItem } = await member.ask<{ createPortfolioItem: { __typename: string; message?: string } }>(createItem, { input });
      if (createPortfolioItem.__typename !== 'PortfolioItem') throw new Error(`${title}: ${createPortfolioItem.message ?? ''}`);
    });
    this.made.push(title);
  }

  async #has(title: string): Promise<boolean> {
    const { myPortfolio } = await this.member.ask<{ myPortfolio: { edges: { node: { title: string } }[] } }>(titles);
    return myPortfolio.edges.some(({ node }) => node.title === title);
  }
}
