/** Reviews as comments on changes. */
@NullMarked
package dev.lintel.report.markdown;

import org.jspecify.annotations.NullMarked;
