/** The browser in which tests look at pages. */
@NullMarked
package dev.lintel.testing.browser;

import org.jspecify.annotations.NullMarked;
