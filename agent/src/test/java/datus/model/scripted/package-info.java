/**
 * Language models for tests: real servers on this machine that play a script. Shared with the tests of the other modules, and uses
 * nothing of their parts.
 */
@NullMarked
package datus.model.scripted;

import org.jspecify.annotations.NullMarked;
