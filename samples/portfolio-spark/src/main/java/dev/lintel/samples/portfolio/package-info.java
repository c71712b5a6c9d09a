/** Reviews all workloads of a company at once, on Spark. */
@NullMarked
package dev.lintel.samples.portfolio;

import org.jspecify.annotations.NullMarked;
