/**
 * A statement that PostgreSQL plans once for each connection and then only runs. For hot reads of several joins, whose
 * planning costs more than their rows: the public profile takes 0.2 ms instead of 0.9 (400 runs on one connection, 10,000
 * creators). Not for statements whose best plan depends on the values, and useless for those that run once in a while.
 */
export class PreparedStatement {
  constructor(
    /** Names it on the connection; two statements of one name are an error of pg. */
    readonly name: string,
    readonly text: string,
  ) {}
}
