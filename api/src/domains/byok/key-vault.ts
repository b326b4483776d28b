import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EnvelopeCipher, type Binding } from '../../platform/crypto/envelope-cipher.js';
import { SealedRows } from '../../platform/crypto/sealed-rows.js';
import type { Secret } from '../../platform/crypto/secret.js';
import type { KeyPlace } from './model/api-key.js';

const KIND = 'api_key';

/** A row's sealed half. */
export interface SealedKey {
  readonly wrappedKey: string;
  readonly sealedValue: string;
}

/** Keeps keys sealed to their row, owner and provider: plain ones exist only in the call that uses them. */
@Injectable()
export class KeyVault implements OnModuleInit {
  constructor(
    private readonly cipher: EnvelopeCipher,
    private readonly sealed: SealedRows,
  ) {}

  onModuleInit(): void {
    this.sealed.add({ table: 'api_keys', values: [{ column: 'sealed_value', kind: KIND }] });
  }

  /** Seals a value under a new data key: nothing of an older value of the row opens under it. */
  seal(place: KeyPlace & { readonly id: string }, value: Secret): SealedKey {
    const wrappedKey = this.cipher.newKey(place.id);
    return { wrappedKey, sealedValue: this.cipher.seal(bindingOf(place), wrappedKey, value) };
  }

  /** The value of a row, `null` when it was altered or moved: its owner has to enter it again. */
  open(row: KeyPlace & SealedKey & { readonly id: string }): Secret | null {
    return this.cipher.open(bindingOf(row), row.wrappedKey, row.sealedValue);
  }
}

function bindingOf({ id, userId, provider }: KeyPlace & { readonly id: string }): Binding {
  return { kind: KIND, rowId: id, userId, provider };
}
