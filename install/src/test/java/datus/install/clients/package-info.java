/** The distribution as real clients meet it: system tests, and the fixtures that start clients and kernels. */
@NullMarked
package datus.install.clients;

import org.jspecify.annotations.NullMarked;
