import { Injectable } from '@nestjs/common';
import type { AIProvider, CallPurpose } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { noCalls, type SummedUsage, type UsageSums } from '../model/usage.js';

/** Models that are shown by name in one period; a member may have called any number of names, most of which no provider knows. */
export const MODELS_SHOWN = 200;

/** Stands for the rest of a provider's models. */
export const OTHER_MODELS = 'Other models';

// What `GROUPING` answers: a bit for each of provider, purpose, day that a row is not grouped by.
const BY_MODEL = 0b011;
const BY_PURPOSE = 0b101;
const BY_DAY = 0b110;
const TOTALS = 0b111;

const SUMMED = ['calls', 'estimated_calls', 'unknown_calls', 'unpriced_calls', 'input_tokens', 'cached_tokens', 'output_tokens', 'reasoning_tokens', 'cost_nano'];
const summed = SUMMED.map((column) => `coalesce(sum(${column}), 0) AS ${column}`).join(', ');

/**
 * One pass over a member's days: totals, and the same by model, by purpose and by day; and beside the totals the months that have
 * calls, each found by one step through the index. $1 member, $2 and $3 first and last day, $4 models shown by name.
 */
export const USAGE_SUMS = `
  WITH RECURSIVE months AS (
    SELECT (SELECT date_trunc('month', max(day))::date FROM model_usage_days WHERE user_id = $1) AS month
    UNION ALL
    SELECT (SELECT date_trunc('month', max(day))::date FROM model_usage_days WHERE user_id = $1 AND day < months.month) FROM months WHERE month IS NOT NULL
  ), grouped AS (
    SELECT GROUPING(provider, purpose, day) AS grouped_by, provider, model, purpose, day, ${summed},
           row_number() OVER (PARTITION BY GROUPING(provider, purpose, day) ORDER BY sum(cost_nano) DESC, sum(calls) DESC, provider, model) AS place
      FROM model_usage_days
     WHERE user_id = $1 AND day BETWEEN $2::date AND $3::date
     GROUP BY GROUPING SETS ((provider, model), (purpose), (day), ())
  )
  SELECT grouped_by AS "groupedBy", provider, CASE WHEN grouped_by <> ${BY_MODEL} OR place <= $4 THEN model END AS model, purpose, day::text,
         sum(calls)::int AS calls, sum(estimated_calls)::int AS "estimatedCalls", sum(unknown_calls)::int AS "unknownCalls",
         sum(unpriced_calls)::int AS "unpricedCalls", sum(input_tokens)::float8 AS "inputTokens", sum(cached_tokens)::float8 AS "cachedTokens",
         sum(output_tokens)::float8 AS "outputTokens", sum(reasoning_tokens)::float8 AS "reasoningTokens", sum(cost_nano)::text AS cost,
         CASE WHEN grouped_by = ${TOTALS} THEN (SELECT array_agg(to_char(month, 'YYYY-MM') ORDER BY month DESC) FROM months WHERE month IS NOT NULL) END AS months
    FROM grouped
   GROUP BY 1, 2, 3, 4, 5
   ORDER BY min(place) FILTER (WHERE place <= $4) NULLS LAST, provider`;

type SumsInRow = Omit<UsageSums, 'cost'> & { readonly cost: string };

interface Row extends SumsInRow {
  readonly groupedBy: number;
  readonly provider: AIProvider | null;
  /** `null` for the rest of the models. */
  readonly model: string | null;
  readonly purpose: CallPurpose | null;
  readonly day: string | null;
  readonly months: readonly string[] | null;
}

/** Whose calls, and of which days. */
export interface UsageRequest {
  readonly userId: string;
  /** First and last UTC day. */
  readonly from: string;
  readonly to: string;
}

/** Usage as it is shown: from the ledger's sums by day, never from its rows. */
@Injectable()
export class UsageSumsTable {
  /** One statement. */
  async read(db: Queryable, { userId, from, to }: UsageRequest): Promise<SummedUsage> {
    const rows = await db.query<Row>(USAGE_SUMS, [userId, from, to, MODELS_SHOWN]);
    const totals = rows.find((row) => row.groupedBy === TOTALS);
    return {
      totals: totals === undefined ? noCalls : sumsOf(totals),
      byModel: rows.flatMap((row) =>
        row.groupedBy === BY_MODEL && row.provider !== null ? [{ provider: row.provider, model: row.model ?? OTHER_MODELS, sums: sumsOf(row) }] : [],
      ),
      byPurpose: rows.flatMap((row) => (row.groupedBy === BY_PURPOSE && row.purpose !== null ? [{ purpose: row.purpose, sums: sumsOf(row) }] : [])),
      days: rows.flatMap((row) => (row.groupedBy === BY_DAY && row.day !== null ? [{ day: row.day, sums: sumsOf(row) }] : [])),
      months: totals?.months ?? [],
    };
  }
}

function sumsOf({ cost, ...row }: SumsInRow): UsageSums {
  const { calls, estimatedCalls, unknownCalls, unpricedCalls, inputTokens, cachedTokens, outputTokens, reasoningTokens } = row;
  return { calls, estimatedCalls, unknownCalls, unpricedCalls, inputTokens, cachedTokens, outputTokens, reasoningTokens, cost: BigInt(cost) };
}
