// The page of the third kind: its one table.

const KIND = { show: () => {}, showTables: showItems, table: "items" };

function showItems(tables) {
  const { columns, rows } = tables.items;
  show("item-table", plainTable("items", columns.map((label, i) => ({ label, cell: (row) => row[i] })), rows));
  return null;
}
