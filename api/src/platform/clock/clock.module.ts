import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { Randomness, SystemRandomness } from './randomness.js';

/** Time and randomness for everyone. */
@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: Randomness, useClass: SystemRandomness },
  ],
  exports: [Clock, Randomness],
})
export class ClockModule {}
