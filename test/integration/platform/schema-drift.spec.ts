import { DataSource } from 'typeorm';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNullable: boolean;
}

let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

const byPlace = (one: ColumnRow, other: ColumnRow): number =>
  `${one.table}.${one.column}`.localeCompare(`${other.table}.${other.column}`);

it('the rows that the code describes are the tables that the migrations make, column by column', async () => {
  const described = product.app.get(DataSource).entityMetadatas.flatMap((entity) =>
    entity.columns.map((column): ColumnRow => ({
      table: entity.tableName,
      column: column.databaseName,
      type: `${String(column.type)}${column.isArray ? '[]' : ''}`,
      isNullable: column.isNullable,
    })),
  );
  const tables = [...new Set(described.map((column) => column.table))];
  const made = await product.database.query<ColumnRow>(
    `SELECT relation.relname AS "table", attribute.attname AS "column",
            CASE format_type(attribute.atttypid, NULL)
              WHEN 'timestamp with time zone' THEN 'timestamptz' WHEN 'character varying' THEN 'varchar'
              ELSE format_type(attribute.atttypid, NULL) END AS "type",
            NOT attribute.attnotnull AS "isNullable"
     FROM pg_attribute AS attribute JOIN pg_class AS relation ON relation.oid = attribute.attrelid
     WHERE relation.relname = ANY($1) AND attribute.attnum > 0 AND NOT attribute.attisdropped`,
    [tables],
  );
  expect(tables.length).toBeGreaterThan(3);
  expect(described.toSorted(byPlace)).toEqual(made.toSorted(byPlace));
});
