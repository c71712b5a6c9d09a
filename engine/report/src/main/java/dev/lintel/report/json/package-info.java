/** A review as a JSON document for other programs. */
@NullMarked
package dev.lintel.report.json;

import org.jspecify.annotations.NullMarked;
