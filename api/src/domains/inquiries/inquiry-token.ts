import { Injectable } from '@nestjs/common';
import { parse, validate } from 'uuid';
import { Signer } from '../../platform/crypto/signer.js';

const PURPOSE = 'inquiry';

/** Characters of the id in a token: 16 bytes in base64url. */
const ID_LENGTH = 22;

/**
 * The client's secret name of an inquiry: its id and a signature that does not end. It is made whenever it is needed and stored
 * nowhere. @param id of the inquiry.
 */
export function inquiryToken(signer: Signer, id: string): string {
  return `${Buffer.from(parse(id)).toString('base64url')}${signer.mark(PURPOSE, id)}`;
}

/** The inquiry that a token names; `null` for one that we did not make. */
export function inquiryIdOf(signer: Signer, token: string): string | null {
  const hex = Buffer.from(token.slice(0, ID_LENGTH), 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  // Compared whole: base64url writes the last bits of an id in several ways, and an inquiry has one address.
  return validate(id) && signer.verifyMark(PURPOSE, id, token.slice(ID_LENGTH)) && inquiryToken(signer, id) === token ? id : null;
}

/** The client's secret addresses, for pages and mails. */
@Injectable()
export class InquiryLinks {
  constructor(private readonly signer: Signer) {}

  /** Path of the client's page of an inquiry. */
  path(id: string): string {
    return `/inquiry/${inquiryToken(this.signer, id)}`;
  }

  /** The inquiry that a token names; `null` for one that we did not make. */
  idOf(token: string): string | null {
    return inquiryIdOf(this.signer, token);
  }
}
