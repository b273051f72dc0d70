import type { Cells, Rows } from './rows.ts';

/** What can be read of a row at any time where its caller keeps it, by row of the input. */
export interface Lender {
  readonly start: (row: number) => number;
  readonly end: (row: number) => number;
  readonly kind: (row: number) => number;
  readonly group: (row: number) => number;
}

type Name = keyof Lender;

/**
 * Rows whose columns are not kept beside those of the caller: only their order
 * is, and a column is put together when somebody asks for it.
 *
 * @param given Columns of the caller's that are taken as they are, which cost nothing.
 */
export function lent(rows: Rows, from: Lender, given: readonly unknown[]): Rows {
  const { order, length, rank, otherGroups, inner, dated, sets, extent, clocks, doubted } = rows;
  const rowOf = (index: number) => (order ? order[index]! : index);
  const kinds = {
    start: Float64Array,
    end: Float64Array,
    kind: Uint8Array,
    group: rows.group.constructor as Int32ArrayConstructor,
  };
  const made: Partial<Record<Name, Cells[Name]>> = {};
  for (const name of ['start', 'end'] as const) if (given.includes(rows[name])) made[name] = rows[name];
  const make = (name: Name) => {
    const column = new kinds[name](length);
    for (let index = 0; index < length; index++) column[index] = from[name](rowOf(index));
    return column;
  };
  const column = <N extends Name>(name: N) => (made[name] ??= make(name)) as Cells[N];
  return {
    length,
    dated,
    order,
    rank,
    otherGroups,
    inner,
    sets,
    extent,
    clocks,
    doubted,
    get start() {
      return column('start');
    },
    get end() {
      return column('end');
    },
    get kind() {
      return column('kind');
    },
    get group() {
      return column('group');
    },
    endAt: (index) => from.end(rowOf(index)),
    whole() {
      const [start, end, kind, group] = (['start', 'end', 'kind', 'group'] as const).map(
        (name) => made[name] ?? make(name),
      ) as [Cells['start'], Cells['end'], Cells['kind'], Cells['group']];
      return {
        length,
        dated,
        order,
        rank,
        otherGroups,
        inner,
        sets,
        extent,
        clocks,
        doubted,
        start,
        end,
        kind,
        group,
        endAt: undefined,
        whole: undefined,
      };
    },
  };
}
