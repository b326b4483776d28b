import type { Clock } from '../../../platform/clock/clock.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import type { Database } from '../../../platform/database/database.js';
import { ModelGateway } from '../gateway/model-gateway.js';
import { ProviderClients } from '../gateway/provider-clients.js';
import type { ModelsConfig } from '../models.config.js';
import { GenaiPricing } from '../pricing/genai-pricing.js';
import { GptTokenCounter } from '../pricing/gpt-token-counter.js';
import { KeyReservations } from '../store/key-reservations.js';
import { ModelCalls } from '../store/model-calls.js';
import { ReserveCall } from '../use-cases/reserve-call.js';
import { SettleCall } from '../use-cases/settle-call.js';
import { SettleLostCalls } from '../use-cases/settle-lost-calls.js';

/** A call's row, as a person would look at it. */
export interface LedgerRow {
  readonly id: string;
  readonly model: string;
  readonly outcome: string;
  readonly basis: string;
  readonly input: number;
  readonly cached: number;
  readonly output: number;
  readonly reasoning: number;
  readonly cost: bigint | null;
}

/** The gateway on a test database, wired as the module does. */
export function gatewayOn({ database, clock }: { readonly database: Database; readonly clock: Clock }, config: ModelsConfig) {
  const [calls, pricing, randomness] = [new ModelCalls(), new GenaiPricing(), new SystemRandomness()];
  const reserve = new ReserveCall(database, new KeyReservations(), pricing, config, clock, randomness);
  const settle = new SettleCall(database, calls, pricing, new GptTokenCounter(), clock);
  const gateway = new ModelGateway(reserve, settle, new ProviderClients(config), config, clock, randomness);
  return {
    ...{ gateway, reserve, settle, pricing },
    settleLost: new SettleLostCalls(database, calls, clock),
    /** The rows of a key, oldest first. */
    rows: async (keyId: string): Promise<LedgerRow[]> => {
      const rows = await database.query<Omit<LedgerRow, 'cost'> & { readonly cost: string | null }>(
        `SELECT id, model, outcome, basis, input_tokens AS input, cached_tokens AS cached, output_tokens AS output, reasoning_tokens AS reasoning, cost_nano AS cost
           FROM model_calls WHERE key_id = $1 ORDER BY id`,
        [keyId],
      );
      return rows.map((row) => ({ ...row, cost: row.cost === null ? null : BigInt(row.cost) }));
    },
    /** Calls of a key that are under way. */
    underWay: async (keyId: string): Promise<number> => {
      const [row] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM key_reservations WHERE key_id = $1', [keyId]);
      return row?.count ?? 0;
    },
  };
}
