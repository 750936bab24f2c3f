/**
 * Tools for the files of a workspace. {@link datus.tool.file.WorkspaceFiles} says which may be seen at all: nothing hidden, nothing
 * secret, nothing outside. They are for who sees the whole datasource, since files know no scope.
 */
@NullMarked
package datus.tool.file;

import org.jspecify.annotations.NullMarked;
