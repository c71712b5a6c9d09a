/** Reviews, comparisons and baselines as JSON documents for other programs. */
@NullMarked
package dev.lintel.report.json;

import org.jspecify.annotations.NullMarked;
