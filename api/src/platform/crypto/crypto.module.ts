import { Global, Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import { KeyCanary } from './canary.js';
import { CryptoConfig } from './crypto.config.js';
import { EnvelopeCipher } from './envelope-cipher.js';
import { KeyRing } from './key-ring.js';
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
  ],
  exports: [KeyRing, Signer, EnvelopeCipher],
})
export class CryptoModule {}
