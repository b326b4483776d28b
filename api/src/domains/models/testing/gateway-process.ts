/** A process of its own that streams one answer and writes a line for each piece: made to be killed in the middle. */
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { SystemClock } from '../../../platform/clock/clock.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { loadConfig } from '../../../platform/config/env.js';
import { Secret } from '../../../platform/crypto/secret.js';
import { dataSourceOptions } from '../../../platform/database/data-source.js';
import { Database } from '../../../platform/database/database.js';
import { OutboxWriter } from '../../../platform/outbox/outbox-writer.js';
import type { PayingKey } from '../model/chat.js';
import { ModelsConfig } from '../models.config.js';
import { aRequest } from './a-paying-key.js';
import { gatewayOn } from './gateway-on.js';

const clock = new SystemClock();
const source = await new DataSource(dataSourceOptions({ url: process.env['DATABASE_URL'] ?? '', poolSize: 2 })).initialize();
const database = new Database(source, new OutboxWriter(clock, new SystemRandomness()));
const payer = JSON.parse(process.env['PAYER'] ?? '') as Omit<PayingKey, 'key'>;
const { gateway } = gatewayOn({ database, clock }, loadConfig(ModelsConfig, process.env));
for await (const { kind } of gateway.stream({ ...payer, key: new Secret('sk-test') }, aRequest(), new AbortController().signal)) console.log(kind);
