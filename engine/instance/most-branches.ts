/** A split that loops back to itself doubles its tokens each round; here it stops, long before memory does. */
export const mostBranches = 2_000;

/** How often an activity can be done for the items of one list. */
export const mostRounds = 10_000;
