/** The document of a workload, begun from what was read of it. */
@NullMarked
package dev.lintel.report.document;

import org.jspecify.annotations.NullMarked;
