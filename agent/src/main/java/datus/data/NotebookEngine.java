package datus.data;

/** placeholder joint */
public final class NotebookEngine {}
