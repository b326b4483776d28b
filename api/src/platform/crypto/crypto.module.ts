import { Global, Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import { AuditKeys } from './audit-keys.js';
import { KeyCanary } from './canary.js';
import { CryptoConfig } from './crypto.config.js';
import { EnvelopeCipher } from './envelope-cipher.js';
import { KeyRing } from './key-ring.js';
import { RotateKeys } from './rotate-keys.js';
import { SealedRowsStore } from './sealed-rows-store.js';
import { SealedRows } from './sealed-rows.js';
import { Signer } from './signer.js';

/** Sealing and signing for everyone. */
@Global()
@Module({
  imports: [ConfigModule.for(CryptoConfig)],
  providers: [
    { provide: KeyRing, inject: [CryptoConfig], useFactory: (config: CryptoConfig) => KeyRing.parse(config.keys, config.activeKeyId) },
    { provide: Signer, inject: [CryptoConfig], useFactory: (config: CryptoConfig) => Signer.parse(config.signingSecret) },
    EnvelopeCipher,
    KeyCanary,
    SealedRows,
    SealedRowsStore,
    RotateKeys,
    AuditKeys,
  ],
  exports: [KeyRing, Signer, EnvelopeCipher, SealedRows, SealedRowsStore],
})
export class CryptoModule {}
