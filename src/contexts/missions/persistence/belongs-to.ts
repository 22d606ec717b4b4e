/** The row that a row of `table` belongs to, by that column: gone with it. Named as PostgreSQL names it by itself. */
export function belongsTo(target: string, table: string, column: string) {
  return {
    target,
    columnNames: [column],
    referencedColumnNames: ['id'],
    name: `${table}_${column}_fkey`,
    onDelete: 'CASCADE' as const,
  };
}
