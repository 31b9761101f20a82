/** What `nodes` lists below a group: its children inside the maximum, or the criteria at any depth. */
export const ROW_LISTS = ['children', 'leaves'] as const;

/** What `nodes` lists below a group. */
export type RowList = (typeof ROW_LISTS)[number];

/** Whether the rows are next below the group, with no other group between. */
export const IS_NEXT_BELOW = { children: true, leaves: false } as const satisfies Record<RowList, boolean>;
