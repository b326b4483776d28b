import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { OperationRegistry } from './operation-registry.js';

/** Policies: the registry of operations. The guard is bound globally in the HTTP application. */
@Global()
@Module({ imports: [DiscoveryModule], providers: [OperationRegistry], exports: [OperationRegistry] })
export class PolicyModule {}
