/** What reviewing costs, beside what the same work costs by hand. */
@NullMarked
package dev.lintel.benchmarks;

import org.jspecify.annotations.NullMarked;
