// DuckDB's plain group-by over the claims of a ledger, for reconcile.sh: count,
// least, most and median figure and the number of sources for each place, day,
// harm and side. One thread.
const { DuckDBInstance } = require('@duckdb/node-api');

const query = (file) => `
  select place.name as place, time.start as day, harm, victims.side as side,
    count(*) as claims, min(count.min), max(count.max), median(count.min),
    count(distinct source.name)
  from read_ndjson('${file}', columns = {
    type: 'VARCHAR', kind: 'VARCHAR', harm: 'VARCHAR',
    place: 'STRUCT(name VARCHAR)', "time": 'STRUCT("start" VARCHAR)',
    victims: 'STRUCT(side VARCHAR)',
    "count": 'STRUCT("min" BIGINT, "max" BIGINT)',
    source: 'STRUCT(name VARCHAR)'})
  where type = 'claim' and kind = 'casualty'
  group by all order by all`;

async function main() {
  const database = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await database.connect();
  const rows = await connection.runAndReadAll(query(process.argv[2]));
  console.log(rows.getRows().length);
}

main();
