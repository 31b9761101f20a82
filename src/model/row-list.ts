/** What `nodes` lists below a group: its children inside the maximum, or the criteria at any depth. */
export const ROW_LISTS = ['children', 'leaves'] as const;

/** What `nodes` lists below a group. */
export type RowList = (typeof ROW_LISTS)[number];

/** Whether the rows are next below the group, with no other group between. */
export const IS_NEXT_BELOW = { children: true, leaves: false } as const satisfies Record<RowList, boolean>;

/** The columns of each row that `nodes` lists. Percent is 0 to 100; weight is 1 where the combiner asks for none. */
export const ROW_COLUMNS = ['id', 'points', 'max', 'base', 'percent', 'weight'] as const;

/** A column of such a row. */
export type RowColumn = (typeof ROW_COLUMNS)[number];

/** A column of such a row that holds a number: any but `id`. */
export type NumberColumn = Exclude<RowColumn, 'id'>;
