package datus.magics;

/** What becomes of magics that change what the workspace knows. */
enum ContextChanges {
    /** Those that decide something do so where a person runs their cell by itself: a rerun of many cells decides nothing. */
    BY_HAND,
    /** All are carried out, for whoever runs the notebook said so. */
    APPLIED,
    /** None is. */
    SKIPPED
}
