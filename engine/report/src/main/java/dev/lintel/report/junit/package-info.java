/** Reviews as results of tests. */
@NullMarked
package dev.lintel.report.junit;

import org.jspecify.annotations.NullMarked;
