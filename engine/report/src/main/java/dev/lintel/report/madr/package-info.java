/** Decisions as Markdown any decision records, version 4.0.0. */
@NullMarked
package dev.lintel.report.madr;

import org.jspecify.annotations.NullMarked;
